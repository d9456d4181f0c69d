import type { z } from 'zod';
import { WIRE_FIELDS } from '../../generated/wire-fields.js';
import { deviceRow } from './device-row.js';

/** A machine's compliance with one secure configuration, as sent. Learn: get-assessment-secure-config.md. */
export const deviceConfigurationModel = deviceRow(WIRE_FIELDS.SecureConfigurationRecord);

export type WireDeviceConfiguration = z.infer<typeof deviceConfigurationModel>;

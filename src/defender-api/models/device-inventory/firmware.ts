import type { z } from 'zod';
import { WIRE_FIELDS } from '../../generated/wire-fields.js';
import { openText } from '../shared/wire-values.js';
import { deviceRow } from './device-row.js';

/** A hardware or firmware component of one machine, as sent. Learn: export-firmware-hardware-assessment.md. */
export const deviceFirmwareModel = deviceRow({
  ...WIRE_FIELDS.HardwareFirmwareRecord,
  additionalFields: openText,
});

export type WireDeviceFirmware = z.infer<typeof deviceFirmwareModel>;

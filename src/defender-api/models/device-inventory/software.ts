import type { z } from 'zod';
import { WIRE_FIELDS } from '../../generated/wire-fields.js';
import { deviceRow } from './device-row.js';

/** Software with a product code (CPE) on one machine, as sent. Learn: get-assessment-software-inventory.md. */
export const deviceSoftwareModel = deviceRow(WIRE_FIELDS.SoftwareInventoryRecord);

export type WireDeviceSoftware = z.infer<typeof deviceSoftwareModel>;

/**
 * Software without a product code (CPE) on one machine, as sent. It has no known vulnerabilities. Learn:
 * get-assessment-non-cpe-software-inventory.md.
 */
export const deviceNonCpeSoftwareModel = deviceRow(WIRE_FIELDS.NonCpeSoftwareRecord);

export type WireDeviceNonCpeSoftware = z.infer<typeof deviceNonCpeSoftwareModel>;

import type { z } from 'zod';
import { openText, text } from '../shared/wire-values.js';
import { deviceRow } from './device-row.js';

/** A hardware or firmware component of one machine, as sent. Learn: export-firmware-hardware-assessment.md. */
export const deviceFirmwareModel = deviceRow({
  componentType: text,
  manufacturer: text,
  componentName: text,
  componentVersion: text,
  additionalFields: openText,
});

export type WireDeviceFirmware = z.infer<typeof deviceFirmwareModel>;

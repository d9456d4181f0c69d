import type { z } from 'zod';
import { text, texts, wholeNumber } from '../shared/wire-values.js';
import { deviceRow, exportMoment } from './device-row.js';

/** Software with a product code (CPE) on one machine, as sent. Learn: get-assessment-software-inventory.md. */
export const deviceSoftwareModel = deviceRow({
  osPlatform: text,
  softwareVendor: text,
  softwareName: text,
  softwareVersion: text,
  numberOfWeaknesses: wholeNumber,
  diskPaths: texts,
  registryPaths: texts,
  softwareFirstSeenTimestamp: exportMoment,
  endOfSupportStatus: text,
  endOfSupportDate: text,
});

export type WireDeviceSoftware = z.infer<typeof deviceSoftwareModel>;

/**
 * Software without a product code (CPE) on one machine, as sent. It has no known vulnerabilities. Learn:
 * get-assessment-non-cpe-software-inventory.md.
 */
export const deviceNonCpeSoftwareModel = deviceRow({
  osPlatform: text,
  softwareVendor: text,
  softwareName: text,
  softwareVersion: text,
  softwareLastSeenTimestamp: exportMoment,
  registryPath: text,
});

export type WireDeviceNonCpeSoftware = z.infer<typeof deviceNonCpeSoftwareModel>;

import type { z } from 'zod';
import { text, texts, wholeNumber } from '../shared/wire-values.js';
import { deviceRow, exportMoment } from './device-row.js';

/** Software with a product code on one machine, as sent. Learn: get-assessment-software-inventory.md. */
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

/** Software without a product code on one machine, of which no vulnerabilities are known, as sent. Learn: get-assessment-non-cpe-software-inventory.md. */
export const deviceNonCpeSoftwareModel = deviceRow({
  osPlatform: text,
  softwareVendor: text,
  softwareName: text,
  softwareVersion: text,
  softwareLastSeenTimestamp: exportMoment,
  registryPath: text,
});

export type WireDeviceNonCpeSoftware = z.infer<typeof deviceNonCpeSoftwareModel>;

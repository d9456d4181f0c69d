import type { z } from 'zod';
import { decimal, flag, text, texts } from '../shared/wire-values.js';
import { deviceRow, exportMoment } from './device-row.js';

/** The affected software, its vulnerability, and the fix. */
const FINDING = {
  id: text,
  osPlatform: text,
  osVersion: text,
  osArchitecture: text,
  softwareVendor: text,
  softwareName: text,
  softwareVersion: text,
  cveId: text,
  cvssScore: decimal,
  vulnerabilitySeverityLevel: text,
  exploitabilityLevel: text,
  recommendedSecurityUpdate: text,
  recommendedSecurityUpdateId: text,
  recommendedSecurityUpdateUrl: text,
  recommendationReference: text,
  securityUpdateAvailable: flag,
  diskPaths: texts,
  registryPaths: texts,
  firstSeenTimestamp: exportMoment,
  lastSeenTimestamp: exportMoment,
  endOfSupportStatus: text,
  endOfSupportDate: text,
  cveMitigationStatus: text,
};

/** A vulnerability of software on one machine, as sent. Learn: get-assessment-software-vulnerabilities.md. */
export const deviceVulnerabilityModel = deviceRow(FINDING);

export type WireDeviceVulnerability = z.infer<typeof deviceVulnerabilityModel>;

/**
 * The event that a vulnerability was added, removed, or updated on a machine, as sent. Learn:
 * get-assessment-software-vulnerabilities.md.
 */
export const deviceVulnerabilityChangeModel = deviceRow({
  ...FINDING,
  status: text,
  eventTimestamp: exportMoment,
  isOnboarded: flag,
});

export type WireDeviceVulnerabilityChange = z.infer<typeof deviceVulnerabilityChangeModel>;

import { z } from 'zod';
import { textList } from './shared/list-of.js';
import { flag, moment, text, texts, wholeNumber, wholes } from './shared/wire-values.js';

const profile = z.object({
  id: z.string(),
  name: text,
  description: text,
  benchmark: text,
  version: text,
  operatingSystem: text,
  operatingSystemVersion: text,
  status: flag,
  complianceLevel: text,
  settingsNumber: wholeNumber,
  createdBy: text,
  lastUpdatedBy: text,
  createdOnTimeOffset: moment,
  lastUpdateTimeOffset: moment,
  passedDevices: wholeNumber,
  totalDevices: wholeNumber,
  rbacGroupIdsProfileScope: wholes,
  rbacGroupNamesProfileScope: texts,
  deviceTagsProfileScope: texts,
});

/**
 * A baseline profile as sent. Field names are those of the service's metadata; the sample differs for two times. Learn:
 * get-security-baselines-assessment-profiles.md.
 */
export const baselineProfileModel = profile
  .extend({ createdOnTimestampUTC: moment, lastUpdateTimestampUTC: moment })
  .transform(({ createdOnTimestampUTC, lastUpdateTimestampUTC, ...sent }): WireBaselineProfile => ({
    ...sent,
    createdOnTimeOffset: sent.createdOnTimeOffset ?? createdOnTimestampUTC,
    lastUpdateTimeOffset: sent.lastUpdateTimeOffset ?? lastUpdateTimestampUTC,
  }));

export type WireBaselineProfile = z.infer<typeof profile>;

/** A baseline configuration as sent. Learn: get-security-baselines-assessment-configurations.md. */
export const baselineConfigurationModel = z.object({
  uniqueId: z.string(),
  id: text,
  benchmarkName: text,
  benchmarkVersion: text,
  name: text,
  description: text,
  category: text,
  complianceLevels: textList,
  cce: text,
  rationale: text,
  remediation: text,
  source: textList,
  recommendedValue: textList,
  isCustom: flag,
  assessmentMethod: text,
});

export type WireBaselineConfiguration = z.infer<typeof baselineConfigurationModel>;

/** Description of a browser extension permission as sent. Learn: get-browser-extensions-permission-info.md. */
export const browserExtensionPermissionModel = z.object({
  key: z.string(),
  permissionName: text,
  description: text,
});

export type WireBrowserExtensionPermission = z.infer<typeof browserExtensionPermissionModel>;

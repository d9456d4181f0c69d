import { z } from 'zod';
import { WIRE_FIELDS } from '../generated/wire-fields.js';
import { textList } from './shared/list-of.js';
import { moment, text } from './shared/wire-values.js';

const profile = z.object(WIRE_FIELDS.BaselineProfile);

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
  ...WIRE_FIELDS.BaselineConfiguration,
  uniqueId: z.string(),
  id: text,
  complianceLevels: textList,
  source: textList,
  recommendedValue: textList,
});

export type WireBaselineConfiguration = z.infer<typeof baselineConfigurationModel>;

/** Description of a browser extension permission as sent. Learn: get-browser-extensions-permission-info.md. */
export const browserExtensionPermissionModel = z.object({
  ...WIRE_FIELDS.BrowserExtensionPermissionInfo,
  key: z.string(),
});

export type WireBrowserExtensionPermission = z.infer<typeof browserExtensionPermissionModel>;

import { z } from 'zod';
import { idText, moment, text } from './shared/wire-values.js';

/** The text True, False, or Unknown. Booleans are accepted too. */
const upToDate = z.union([z.string(), z.boolean().transform((flag) => (flag ? 'True' : 'False'))]).nullish();
/** A digit as text. Numbers are accepted too. */
const digit = z.union([z.string(), z.int().transform(String)]).nullish();

/** Antivirus state of a machine as sent. Learn: device-health-api-methods-properties.md. */
export const antivirusHealthModel = z.object({
  id: z.string(),
  machineId: text,
  computerDnsName: text,
  osKind: text,
  osPlatform: text,
  osVersion: text,
  avMode: digit,
  avSignatureVersion: text,
  avEngineVersion: text,
  avPlatformVersion: text,
  avIsSignatureUpToDate: upToDate,
  avIsEngineUpToDate: upToDate,
  avIsPlatformUpToDate: upToDate,
  avSignaturePublishTime: moment,
  avSignatureUpdateTime: moment,
  avEngineUpdateTime: moment,
  avPlatformUpdateTime: moment,
  quickScanResult: text,
  quickScanError: text,
  quickScanTime: moment,
  fullScanResult: text,
  fullScanError: text,
  fullScanTime: moment,
  lastSeenTime: moment,
  dataRefreshTimestamp: moment,
  avModeDataRefreshTime: moment,
  avSignatureDataRefreshTime: moment,
  cloudProtectionState: text,
  rbacGroupId: idText,
  rbacGroupName: text,
});

export type WireAntivirusHealth = z.infer<typeof antivirusHealthModel>;

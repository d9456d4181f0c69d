import { z } from 'zod';
import { eitherCase } from './shared/either-case.js';
import { flag, moment, text } from './shared/wire-values.js';

/**
 * Answers about authenticated scans hold passwords, community strings and the names of key vault secrets. The models of
 * this family therefore take only what they list: whatever else was sent is gone before anything is cached or logged.
 */

const count = z.int32().nullish();
/** Documented samples have a blank in the middle of an agent's id. */
const idWithoutBlanks = z.string().transform((id) => id.replaceAll(/\s/g, ''));
/** Empty where there is none. */
const textOrEmpty = z
  .string()
  .transform((sent) => (sent === '' ? null : sent))
  .nullish();

/** One of these words, in whatever case; nothing else is passed on, as samples hold secrets in the wrong fields. */
function word<const Word extends string>(...words: readonly Word[]) {
  return z
    .string()
    .transform(
      (sent): Word | 'UNRECOGNIZED' =>
        words.find((known) => known.toLowerCase() === sent.toLowerCase()) ?? 'UNRECOGNIZED',
    )
    .nullish();
}

const agentFields = {
  machineId: text,
  machineName: text,
  computerDnsName: text,
  lastSeen: moment,
  assignedApplicationId: text,
  scannerSoftwareVersion: text,
  lastCommandExecutionTimestamp: moment,
  mdeClientVersion: text,
} as const;

/** A scanning machine as sent. Learn: get-all-scan-agents.md. */
export const scannerAgentModel = z.intersection(z.object({ id: idWithoutBlanks }), eitherCase(agentFields));

export type WireScannerAgent = z.infer<typeof scannerAgentModel>;

/** How a scan signs in, without its secrets. Learn: get-authenticated-scan-properties.md. */
const authenticationParams = eitherCase({
  type: word('CommunityString', 'NoAuthNoPriv', 'AuthNoPriv', 'AuthPriv', 'Kerberos', 'Negotiate'),
  domain: text,
  username: text,
  isGmsaUser: flag,
  authProtocol: word('MD5', 'SHA1'),
  privProtocol: word('DES', '3DES', 'AES'),
});

export type WireScanAuthenticationParams = z.infer<typeof authenticationParams>;

/** An authenticated scan as sent, without its secrets. Learn: get-authenticated-scan-properties.md. */
export const scanDefinitionModel = z.object({
  id: z.string(),
  scanType: text,
  scanName: text,
  isActive: flag,
  orgId: text,
  intervalInHours: count,
  createdBy: text,
  targetType: text,
  target: text,
  scanAuthenticationParams: authenticationParams.nullish(),
  scannerAgent: scannerAgentModel.nullish(),
  latestScan: z.object({ status: text, failureReason: text, executionDateTime: moment }).nullish(),
});

export type WireScanDefinition = z.infer<typeof scanDefinitionModel>;

/** A run of a scan as sent. It has no id. Learn: Get-scan-history-by-definition.md. */
export const scanHistoryEntryModel = eitherCase({
  scanDefinitionIds: text,
  lastScanned: moment,
  scanStatus: text,
  scannerId: text,
});

export type WireScanHistoryEntry = z.infer<typeof scanHistoryEntryModel>;

const scannedTargetModel = eitherCase({
  ip: text,
  hostname: text,
  scannedDeviceDescription: text,
  errorMessage: textOrEmpty,
  scanStatus: text,
  scanDuration: text,
});

export type WireScannedTarget = z.infer<typeof scannedTargetModel>;

/** A session of a scan as sent. Learn: Get-scan-history-by-session.md. */
export const scanSessionModel = eitherCase({
  orgId: text,
  scanDefinitionIds: text,
  sessionIds: text,
  numberOfSuccessfullyScannedTargets: count,
  numberOfTargets: count,
  scanStatus: text,
  lastScanned: moment,
  listScannedTargets: z.array(scannedTargetModel).nullish(),
});

export type WireScanSession = z.infer<typeof scanSessionModel>;

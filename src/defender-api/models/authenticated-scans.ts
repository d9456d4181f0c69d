import { z } from 'zod';
import { WIRE_FIELDS } from '../generated/wire-fields.js';
import { eitherCase } from './shared/either-case.js';
import { listOf } from './shared/list-of.js';
import { flag, int32, moment, text } from './shared/wire-values.js';

/**
 * Responses contain passwords, community strings, and names of key vault secrets. The models of this family therefore
 * drop unlisted fields before anything is cached or logged.
 */

/** Documented samples have a space in the middle of an agent's id. */
const idWithoutBlanks = z.string().transform((id) => id.replaceAll(/\s/g, ''));
/** Empty for null. */
const textOrEmpty = z
  .string()
  .transform((sent) => (sent === '' ? null : sent))
  .nullish();

/**
 * Accepts only these values, in any case. Other values are dropped, because samples contain secrets in the wrong
 * fields.
 */
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

/** A scanner machine as sent. Learn: get-all-scan-agents.md. */
export const scannerAgentModel = z.intersection(z.object({ id: idWithoutBlanks }), eitherCase(agentFields));

export type WireScannerAgent = z.infer<typeof scannerAgentModel>;

/** An agent in a scan, whose id may be absent. The machine's id, by which agents are found too, replaces it. */
const agentOfScan = z
  .intersection(z.object({ id: idWithoutBlanks.nullish() }), eitherCase(agentFields))
  .transform(({ id, ...agent }): WireScannerAgent | null => {
    const given = id || agent.machineId;
    return given ? { ...agent, id: given } : null;
  });

/** Authentication parameters of a scan, without secrets. Learn: get-authenticated-scan-properties.md. */
const authenticationParams = eitherCase({
  type: word(
    ...(['CommunityString', 'NoAuthNoPriv', 'AuthNoPriv', 'AuthPriv'] as const),
    ...(['Kerberos', 'Negotiate', 'None', 'Ntlm', 'Password', 'PrivateKey'] as const),
  ),
  domain: text,
  username: text,
  isgmsaUser: flag,
  isGmsaUser: flag,
  packetPrivacy: flag,
  packetIntegrity: flag,
  authProtocol: word('MD5', 'SHA1'),
  privProtocol: word('DES', '3DES', 'AES'),
}).transform(({ isgmsaUser, ...params }) => ({ ...params, isGmsaUser: isgmsaUser ?? params.isGmsaUser }));

export type WireScanAuthenticationParams = z.infer<typeof authenticationParams>;

export type WireAdvancedActiveConfiguration = z.infer<
  z.ZodObject<typeof WIRE_FIELDS.AdvancedActiveConfiguration>
>;

/** An authenticated scan as sent, without its secrets. Learn: get-authenticated-scan-properties.md. */
export const scanDefinitionModel = z.object({
  ...WIRE_FIELDS.ScanDefinition,
  scanAuthenticationParams: authenticationParams.nullish(),
  scannerAgent: agentOfScan.nullish(),
});

export type WireScanDefinition = z.infer<typeof scanDefinitionModel>;

/** A scan run as sent. It has no id. Learn (Get-scan-history-by-definition.md) has `scanDefinitionIds`. */
export const scanHistoryEntryModel = eitherCase({
  scanDefinitionId: text,
  scanDefinitionIds: text,
  lastScanned: moment,
  scanStatus: text,
  scannerId: text,
}).transform(({ scanDefinitionIds, ...run }) => ({
  ...run,
  scanDefinitionId: run.scanDefinitionId ?? scanDefinitionIds,
}));

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

/**
 * A scan session as sent. Learn (Get-scan-history-by-session.md) has `scanDefinitionIds`, `sessionIds`, and
 * `listScannedTargets`.
 */
export const scanSessionModel = eitherCase({
  orgId: text,
  scanDefinitionId: text,
  scanDefinitionIds: text,
  sessionId: text,
  sessionIds: text,
  scannerId: text,
  generalErrorMessage: textOrEmpty,
  numberOfSuccessfullyScannedTargets: int32,
  numberOfTargets: int32,
  scanStatus: text,
  lastScanned: moment,
  scannedTargets: listOf(scannedTargetModel),
  listScannedTargets: listOf(scannedTargetModel),
}).transform(({ scanDefinitionIds, sessionIds, listScannedTargets, ...session }) => ({
  ...session,
  scanDefinitionId: session.scanDefinitionId ?? scanDefinitionIds,
  sessionId: session.sessionId ?? sessionIds,
  scannedTargets: session.scannedTargets ?? listScannedTargets,
}));

export type WireScanSession = z.infer<typeof scanSessionModel>;

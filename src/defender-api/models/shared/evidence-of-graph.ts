import { z } from 'zod';
import type { WireAlert, WireAlertEvidence } from '../alerts.js';
import type { UnrecognizedListener } from '../../upstream-call.js';
import {
  GRAPH_EVIDENCE_FIELDS,
  graphDetails,
  pick,
  type GraphDetails,
  type GraphField,
} from './graph-fields.js';
import { listOf } from './list-of.js';
import { readRow } from './read-rows.js';
import { moment, text, texts, wholeNumber } from './wire-values.js';
import { capitalized } from '../../../lib/texts.js';

const account = z
  .object({
    accountName: text,
    domainName: text,
    userSid: text,
    azureAdUserId: text,
    userPrincipalName: text,
  })
  .nullish();
const file = z.object({ fileName: text, filePath: text, sha1: text, sha256: text }).nullish();

/** The fields of all kinds of evidence. Other fields are kept, for kinds without a type of their own. */
export const evidenceOfGraph = z.looseObject({
  '@odata.type': text,
  createdDateTime: moment,
  detectionStatus: text,
  detailedRoles: texts,
  ...GRAPH_EVIDENCE_FIELDS,
  mdeDeviceId: text,
  deviceDnsName: text,
  rbacGroupName: text,
  loggedOnUsers: listOf(z.object({ accountName: text, domainName: text })),
  upn: text,
  fileDetails: file,
  imageFile: file,
  processId: wholeNumber,
  processCommandLine: text,
  processCreationDateTime: moment,
  parentProcessId: wholeNumber,
  parentProcessCreationDateTime: moment,
  parentProcessImageFile: file,
  userAccount: account,
  ipAddress: z.unknown().optional(),
  url: text,
  registryKey: text,
  registryHive: text,
  registryValue: text,
  registryValueName: text,
  registryValueType: text,
});

type EvidenceOfGraph = z.infer<typeof evidenceOfGraph>;

const MAIN = new Set(['primarydevice', 'main device']);

/** The device that the alert is about: the one that is marked so, or the only one. */
export function mainDevice(pieces: readonly EvidenceOfGraph[]): EvidenceOfGraph | undefined {
  const devices = pieces.filter((piece) => kindOf(piece) === 'Device');
  const marked = devices.filter(
    ({ detailedRoles }) =>
      Array.isArray(detailedRoles) && detailedRoles.some((role) => MAIN.has(role.toLowerCase())),
  );
  const ids = new Set(devices.map(({ mdeDeviceId }) => mdeDeviceId));
  return marked[0] ?? (ids.size === 1 ? devices[0] : undefined);
}

/** The first account, which may be the one of a process. */
export function relatedUserOf(pieces: readonly EvidenceOfGraph[]): WireAlert['relatedUser'] {
  const accounts = (kind: string) =>
    pieces.filter((piece) => kindOf(piece) === kind).map(({ userAccount }) => userAccount);
  const found = [...accounts('User'), ...accounts('Process')].find((user) => user?.accountName);
  return found == null ? null : { userName: found.accountName, domainName: found.domainName };
}

export function toEvidence(piece: EvidenceOfGraph, onUnrecognized: UnrecognizedListener): WireAlertEvidence {
  const { userAccount, ipAddress } = piece;
  const image = piece.fileDetails ?? piece.imageFile;
  const kind = kindOf(piece);
  return {
    entityType: kind,
    evidenceCreationTime: piece.createdDateTime,
    detectionStatus: piece.detectionStatus == null ? null : capitalized(piece.detectionStatus),
    sha1: image?.sha1,
    sha256: image?.sha256,
    fileName: image?.fileName,
    filePath: image?.filePath,
    processId: piece.processId,
    processCommandLine: piece.processCommandLine,
    processCreationTime: piece.processCreationDateTime,
    parentProcessId: piece.parentProcessId,
    parentProcessCreationTime: piece.parentProcessCreationDateTime,
    parentProcessFileName: piece.parentProcessImageFile?.fileName,
    parentProcessFilePath: piece.parentProcessImageFile?.filePath,
    // Of some kinds, the address is evidence itself.
    ipAddress: typeof ipAddress === 'string' ? ipAddress : null,
    url: piece.url,
    registryKey: piece.registryKey,
    registryHive: piece.registryHive,
    registryValueName: piece.registryValueName,
    registryValueType: piece.registryValueType,
    registryValue: piece.registryValue,
    accountName: userAccount?.accountName,
    domainName: userAccount?.domainName,
    userSid: userAccount?.userSid,
    aadUserId: userAccount?.azureAdUserId,
    userPrincipalName: userAccount?.userPrincipalName ?? piece.upn,
    ofGraph: {
      ...pick(piece, GRAPH_EVIDENCE_FIELDS),
      graphType: piece['@odata.type']?.slice(0, MAX_NAME_LENGTH),
      ...(DETAILED.has(kind) && { details: detailsOf(piece, onUnrecognized) }),
      ...(!DETAILED.has(kind) && !KINDS_OF_DEFENDER.has(kind) && { fields: fieldsOf(piece) }),
    },
  };
}

/** Kinds whose fields Defender's API has too. */
const KINDS_OF_DEFENDER = new Set(['File', 'Process', 'User', 'Ip', 'Url', 'RegistryKey', 'RegistryValue']);
/** Kinds with a type of their own that only Graph has. */
const DETAILED = new Set([
  'Device',
  'Mailbox',
  'AnalyzedMessage',
  'CloudApplication',
  'OauthApplication',
  'ServicePrincipal',
]);

const readDetails = readRow<GraphDetails>(graphDetails, 'Alert.evidence');

/** Defender's API capitalizes these values. */
function detailsOf(piece: EvidenceOfGraph, onUnrecognized: UnrecognizedListener): GraphDetails {
  const details = readDetails(piece, onUnrecognized);
  const { riskScore, healthStatus, onboardingStatus } = details;
  return {
    ...details,
    riskScore: riskScore && capitalized(riskScore),
    healthStatus: healthStatus && capitalized(healthStatus),
    onboardingStatus: onboardingStatus && capitalized(onboardingStatus),
  };
}

const MAX_FIELDS = 50;
const MAX_VALUE_LENGTH = 2_000;
const COMMON: ReadonlySet<string> = new Set([
  '@odata.type',
  'createdDateTime',
  'detailedRoles',
  'remediationStatusDetails',
  'tags',
  ...Object.keys(GRAPH_EVIDENCE_FIELDS),
]);

/** The fields of a kind without a type of its own. */
function fieldsOf(piece: EvidenceOfGraph): GraphField[] {
  return Object.entries(piece)
    .filter(([name, value]) => value != null && !COMMON.has(name) && /^[\w@.]{1,100}$/.test(name))
    .slice(0, MAX_FIELDS)
    .map(([name, value]) => ({
      name,
      type: typeOf(value),
      value: (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, MAX_VALUE_LENGTH),
    }));
}

function typeOf(value: unknown): GraphField['type'] {
  if (Array.isArray(value)) return 'LIST';
  switch (typeof value) {
    case 'string':
      return 'TEXT';
    case 'number':
      return 'NUMBER';
    case 'boolean':
      return 'BOOLEAN';
    default:
      return 'OBJECT';
  }
}

const MAX_NAME_LENGTH = 100;

/** `File` for `#microsoft.graph.security.fileEvidence`; `Unknown` without a type. */
function kindOf(piece: EvidenceOfGraph): string {
  const name = piece['@odata.type']?.slice(0, MAX_NAME_LENGTH).split('.').at(-1) ?? '';
  const kind = name.replace(/Evidence$/, '');
  return /^\w+$/.test(kind) ? capitalized(kind) : 'Unknown';
}

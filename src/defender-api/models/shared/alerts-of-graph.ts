import { z } from 'zod';
import { UnreadableListError } from '../../../errors/unreadable-list-error.js';
import type { UnrecognizedListener } from '../../upstream-call.js';
import { AlertClassification, AlertDetermination, AlertSeverity, AlertStatus } from '../alerts-values.js';
import type { WireAlert, WireAlertEvidence } from '../alerts.js';
import { DETECTION_SOURCES } from './detection-sources.js';
import { InvestigationState } from '../investigations-values.js';
import { readWord, wordOfGraph, type EnumTable } from './enum-tables.js';
import { listOf } from './list-of.js';
import { readRow } from './read-rows.js';
import { idText, moment, text, texts, wholeNumber } from './wire-values.js';

/*
 * Alerts of Microsoft Graph (Learn: graph/api/resources/security-alert) as alerts of Defender's API, and words in both
 * directions. An unknown word stays as it is, and an unknown kind of evidence keeps its name.
 */

/** The service source of the alerts that Defender's API has. */
export const ENDPOINT_SOURCE = 'microsoftDefenderForEndpoint';

/** Enums of alerts with different words in the two APIs, by property. */
const WORDS: Readonly<Record<string, EnumTable>> = {
  severity: AlertSeverity,
  status: AlertStatus,
  classification: AlertClassification,
  determination: AlertDetermination,
};

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

/** The fields of all kinds together: the type of a piece of evidence only decides about its name. */
const evidence = z.object({
  '@odata.type': text,
  createdDateTime: moment,
  detectionStatus: text,
  detailedRoles: texts,
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
  mdeDeviceId: text,
  deviceDnsName: text,
  rbacGroupName: text,
  loggedOnUsers: listOf(z.object({ accountName: text, domainName: text })),
});

const alertOfGraph = z.object({
  id: z.string(),
  title: text,
  description: text,
  severity: text,
  status: text,
  classification: text,
  determination: text,
  category: text,
  assignedTo: text,
  createdDateTime: moment,
  firstActivityDateTime: moment,
  lastActivityDateTime: moment,
  lastUpdateDateTime: moment,
  resolvedDateTime: moment,
  incidentId: idText,
  investigationState: text,
  mitreTechniques: texts,
  detectionSource: text,
  detectorId: text,
  threatFamilyName: text,
  threatDisplayName: text,
  tenantId: text,
  comments: listOf(
    z.object({
      comment: text,
      createdByDisplayName: text,
      createdBy: text,
      createdDateTime: moment,
      createdTime: moment,
    }),
  ),
  evidence: listOf(evidence),
  serviceSource: text,
  productName: text,
  recommendedActions: text,
  alertWebUrl: text,
  incidentWebUrl: text,
  actorDisplayName: text,
  systemTags: texts,
});

type AlertOfGraph = z.infer<typeof alertOfGraph>;
type EvidenceOfGraph = z.infer<typeof evidence>;

/** Converts an alert of Microsoft Graph. An unreadable field costs only itself. */
export function readAlertOfGraph(body: unknown, onUnrecognized: UnrecognizedListener): WireAlert {
  return toAlert(readOne(withoutEmptyObjects(body), onUnrecognized));
}

const readOne = readRow<AlertOfGraph>(alertOfGraph, 'GraphAlert');

/** Properties with another name at Graph. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['alertCreationTime', 'createdDateTime'],
  ['lastUpdateTime', 'lastUpdateDateTime'],
]);

export function toGraphName(property: string): string {
  return NAMES.get(property) ?? property;
}

/** Converts a word of Defender's API. Words without a counterpart stay. */
export function toGraphWord(property: string, word: string): string {
  return Object.hasOwn(WORDS, property) ? wordOfGraph(WORDS[property] ?? {}, word) : word;
}

/** Whether Graph has a word for this one. */
export function hasGraphWord(property: string, word: string): boolean {
  return !Object.hasOwn(WORDS, property) || toGraphWord(property, word) !== word;
}

/** Graph sends `{}` for some nulls. Members of lists stay. */
function withoutEmptyObjects(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmptyObjects);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]: [string, unknown]) => [
      name,
      isEmptyObject(item) ? null : withoutEmptyObjects(item),
    ]),
  );
}

function isEmptyObject(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
  );
}

function toAlert(sent: AlertOfGraph): WireAlert {
  const pieces = sent.evidence instanceof UnreadableListError ? undefined : (sent.evidence ?? []);
  const device = mainDevice(pieces ?? []);
  const named = (property: 'severity' | 'status' | 'classification' | 'determination') =>
    sent[property] == null ? sent[property] : readWord(WORDS[property] ?? {}, sent[property]);
  const { comments, evidence: list } = sent;
  return {
    source: 'GRAPH',
    id: sent.id,
    title: sent.title,
    description: sent.description,
    alertCreationTime: sent.createdDateTime,
    firstEventTime: sent.firstActivityDateTime,
    lastEventTime: sent.lastActivityDateTime,
    lastUpdateTime: sent.lastUpdateDateTime,
    resolvedTime: sent.resolvedDateTime,
    incidentId: sent.incidentId,
    investigationId: null,
    investigationState:
      sent.investigationState == null
        ? sent.investigationState
        : readWord(InvestigationState, sent.investigationState),
    assignedTo: sent.assignedTo,
    rbacGroupName: device?.rbacGroupName ?? null,
    mitreTechniques: sent.mitreTechniques,
    severity: named('severity'),
    status: named('status'),
    classification: unlessUnknown(named('classification')),
    determination: unlessUnknown(named('determination')),
    category: sent.category,
    detectionSource: sent.detectionSource == null ? null : sourceOf(sent.detectionSource),
    threatFamilyName: sent.threatFamilyName,
    threatName: sent.threatDisplayName,
    machineId: device?.mdeDeviceId ?? null,
    computerDnsName: device?.deviceDnsName ?? null,
    aadTenantId: sent.tenantId,
    detectorId: sent.detectorId,
    comments:
      comments == null || comments instanceof UnreadableListError
        ? comments
        : comments.map((one) => ({
            comment: one.comment,
            createdBy: one.createdByDisplayName ?? one.createdBy,
            createdTime: one.createdDateTime ?? one.createdTime,
          })),
    loggedOnUsers: device?.loggedOnUsers,
    relatedUser: relatedUserOf(pieces ?? []),
    evidence: list instanceof UnreadableListError ? list : (pieces ?? []).map(toEvidence),
    serviceSource: sent.serviceSource,
    productName: sent.productName,
    recommendedActions: sent.recommendedActions,
    alertWebUrl: sent.alertWebUrl,
    incidentWebUrl: sent.incidentWebUrl,
    actorDisplayName: sent.actorDisplayName,
    systemTags: sent.systemTags,
  };
}

/** Graph sends null or `unknown` for an alert that nobody judged; Defender's API null. */
function unlessUnknown(word: string | null | undefined): string | null {
  return word === undefined || word === 'Unknown' || word === 'NotAvailable' ? null : word;
}

function sourceOf(sent: string): string {
  const found = Object.entries(DETECTION_SOURCES).find(([, graph]) => graph === sent);
  return found?.[0] ?? capitalized(sent);
}

const MAIN = new Set(['primarydevice', 'main device']);

/** The device that the alert is about: the one that is marked so, or the only one. */
function mainDevice(pieces: readonly EvidenceOfGraph[]): EvidenceOfGraph | undefined {
  const devices = pieces.filter((piece) => kindOf(piece) === 'Device');
  const marked = devices.filter(
    ({ detailedRoles }) =>
      Array.isArray(detailedRoles) && detailedRoles.some((role) => MAIN.has(role.toLowerCase())),
  );
  const ids = new Set(devices.map(({ mdeDeviceId }) => mdeDeviceId));
  return marked[0] ?? (ids.size === 1 ? devices[0] : undefined);
}

/** The first account, which may be the one of a process. */
function relatedUserOf(pieces: readonly EvidenceOfGraph[]): WireAlert['relatedUser'] {
  const accounts = (kind: string) =>
    pieces.filter((piece) => kindOf(piece) === kind).map(({ userAccount }) => userAccount);
  const found = [...accounts('User'), ...accounts('Process')].find((user) => user?.accountName);
  return found == null ? null : { userName: found.accountName, domainName: found.domainName };
}

function toEvidence(piece: EvidenceOfGraph): WireAlertEvidence {
  const { userAccount, ipAddress } = piece;
  const image = piece.fileDetails ?? piece.imageFile;
  return {
    entityType: kindOf(piece),
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
    userPrincipalName: userAccount?.userPrincipalName,
  };
}

const LONGEST_NAME = 100;

/** `File` for `#microsoft.graph.security.fileEvidence`; `Unknown` without a type. */
function kindOf(piece: EvidenceOfGraph): string {
  const name = piece['@odata.type']?.slice(0, LONGEST_NAME).split('.').at(-1) ?? '';
  const kind = name.replace(/Evidence$/, '');
  return /^\w+$/.test(kind) ? capitalized(kind) : 'Unknown';
}

function capitalized(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

import { z } from 'zod';
import { UnreadableListError } from '../../../errors/unreadable-list-error.js';
import type { UnrecognizedListener } from '../../upstream-call.js';
import type { WireAlert } from '../alerts.js';
import { ENUM_TABLES } from './enum-tables.js';
import { readWord, wordOfGraph, type EnumTable } from './enum-words.js';
import { evidenceOfGraph, mainDevice, relatedUserOf, toEvidence } from './evidence-of-graph.js';
import { GRAPH_ALERT_FIELDS, graphComment, pick } from './graph-fields.js';
import { listOf } from './list-of.js';
import { readRow } from './read-rows.js';
import { idText, moment, rowId, text, texts } from './wire-values.js';
import { capitalized } from '../../../lib/texts.js';

/*
 * Alerts of Microsoft Graph (Learn: graph/api/resources/security-alert) as alerts of Defender's API, and words in both
 * directions. An unknown word stays as it is, and an unknown kind of evidence keeps its name.
 */

/** The service source of the alerts that Defender's API has. */
export const ENDPOINT_SOURCE = 'microsoftDefenderForEndpoint';

/** Enums of alerts with different words in the two APIs, by property. */
const WORDS: Readonly<Record<string, EnumTable>> = {
  severity: ENUM_TABLES.AlertSeverity,
  status: ENUM_TABLES.AlertStatus,
  classification: ENUM_TABLES.AlertClassification,
  determination: ENUM_TABLES.AlertDetermination,
};

const alertOfGraph = z.object({
  id: rowId,
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
  comments: listOf(graphComment),
  evidence: listOf(evidenceOfGraph),
  ...GRAPH_ALERT_FIELDS,
});

type AlertOfGraph = z.infer<typeof alertOfGraph>;

/** Converts an alert of Microsoft Graph. An unreadable field costs only itself. */
export function readAlertOfGraph(body: unknown, onUnrecognized: UnrecognizedListener): WireAlert {
  return toAlert(readOne(withoutEmptyObjects(body), onUnrecognized), onUnrecognized);
}

const readOne = readRow<AlertOfGraph>(alertOfGraph, 'Alert');

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

export function hasGraphWord(property: string, word: string): boolean {
  return !Object.hasOwn(WORDS, property) || toGraphWord(property, word) !== word;
}

/** Deeper values become null. No documented field is nested half as deep. */
const MAX_DEPTH = 24;

/** Graph sends `{}` for some nulls. Members of lists stay. */
function withoutEmptyObjects(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) return value.map((item) => withoutEmptyObjects(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]: [string, unknown]) => [
      name,
      isEmptyObject(item) ? null : withoutEmptyObjects(item, depth + 1),
    ]),
  );
}

function isEmptyObject(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
  );
}

function toAlert(sent: AlertOfGraph, onUnrecognized: UnrecognizedListener): WireAlert {
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
        : readWord(ENUM_TABLES.InvestigationState, sent.investigationState),
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
            createdBy: one.createdByDisplayName,
            createdTime: one.createdDateTime,
          })),
    loggedOnUsers: device?.loggedOnUsers,
    relatedUser: relatedUserOf(pieces ?? []),
    evidence:
      list instanceof UnreadableListError
        ? list
        : (pieces ?? []).map((piece) => toEvidence(piece, onUnrecognized)),
    ...pick(sent, GRAPH_ALERT_FIELDS),
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

/** Detection sources of alerts whose words differ between Defender's API and Microsoft Graph by more than the first letter. */
const DETECTION_SOURCES: Readonly<Record<string, string>> = {
  WindowsDefenderAtp: 'microsoftDefenderForEndpoint',
  WindowsDefenderAv: 'antivirus',
  WindowsDefenderSmartScreen: 'smartScreen',
  CustomerTI: 'customTi',
  OfficeATP: 'microsoftDefenderForOffice365',
  ThreatExperts: 'microsoftThreatExperts',
  AzureATP: 'microsoftDefenderForIdentity',
  BuiltInML: 'builtInMl',
  MSTIC: 'microsoftThreatIntelligence',
  MCAS: 'cloudAppSecurity',
  MTP: 'microsoft365Defender',
  AAD: 'azureAdIdentityProtection',
  DLP: 'microsoftDataLossPrevention',
  AppGPolicy: 'appGovernancePolicy',
  AppGDetection: 'appGovernanceDetection',
  MDC: 'microsoftDefenderForCloud',
  NRTAlerts: 'nrtAlerts',
  Sentinel: 'microsoftSentinel',
  DefenderForServers: 'microsoftDefenderForServers',
  DefenderForStorage: 'microsoftDefenderForStorage',
  DefenderForDNS: 'microsoftDefenderForDNS',
  DefenderForDatabases: 'microsoftDefenderForDatabases',
  DefenderForContainers: 'microsoftDefenderForContainers',
  DefenderForNetwork: 'microsoftDefenderForNetwork',
  DefenderForAppService: 'microsoftDefenderForAppService',
  DefenderForKeyVault: 'microsoftDefenderForKeyVault',
  DefenderForResourceManager: 'microsoftDefenderForResourceManager',
  DefenderForApiManagement: 'microsoftDefenderForApiManagement',
  DefenderForIoT: 'microsoftDefenderForIoT',
};

import type { Table } from '../kql/database.js';
import type { GraphAlert, GraphEvidence } from '../tenants/graph-alert.js';
import type { Alert, AlertEvidence, TenantData } from '../tenants/model.js';
import { describeAlertSource } from './alert-source.js';
import { buildTable } from './table-builder.js';
import type { PartialRow } from './table-builder.js';

/** Learn: AlertEvidence table in the advanced hunting schema. */
const COLUMNS = {
  Timestamp: 'DateTime',
  AlertId: 'String',
  Title: 'String',
  Categories: 'String',
  AttackTechniques: 'String',
  ServiceSource: 'String',
  DetectionSource: 'String',
  EntityType: 'String',
  EvidenceRole: 'String',
  EvidenceDirection: 'String',
  FileName: 'String',
  FolderPath: 'String',
  SHA1: 'String',
  SHA256: 'String',
  FileSize: 'Int64',
  ThreatFamily: 'String',
  RemoteIP: 'String',
  RemoteUrl: 'String',
  AccountName: 'String',
  AccountDomain: 'String',
  AccountSid: 'String',
  AccountObjectId: 'String',
  AccountUpn: 'String',
  DeviceId: 'String',
  DeviceName: 'String',
  LocalIP: 'String',
  NetworkMessageId: 'String',
  EmailSubject: 'String',
  Application: 'String',
  ApplicationId: 'Int32',
  OAuthApplicationId: 'String',
  ProcessCommandLine: 'String',
  RegistryKey: 'String',
  RegistryValueName: 'String',
  RegistryValueData: 'String',
  AdditionalFields: 'String',
  Severity: 'String',
  CloudResource: 'String',
  CloudPlatform: 'String',
  ResourceType: 'String',
  ResourceID: 'String',
  SubscriptionId: 'String',
} as const;

type EvidenceRow = PartialRow<typeof COLUMNS>;

/** One row a piece of evidence, and one for the machine of an alert of Defender for Endpoint. */
export function buildAlertEvidence(tenant: TenantData, now: Date): Table {
  return buildTable(COLUMNS, now, generateRows(tenant));
}

function* generateRows({ alerts, machines, otherAlerts }: TenantData): Generator<EvidenceRow> {
  const addresses = new Map(machines.map(({ id, lastIpAddress }) => [id, lastIpAddress]));
  for (const alert of alerts) {
    yield describeMachine(alert);
    const address = addresses.get(alert.machineId);
    for (const evidence of alert.evidence)
      yield { ...describeEvidence(alert, evidence), LocalIP: evidence.ipAddress === null ? null : address };
  }
  for (const alert of otherAlerts)
    for (const evidence of alert.evidence) yield describeOtherEvidence(alert, evidence);
}

/** Evidence of another product's alert: the entities that Defender for Endpoint has too. */
function describeOtherEvidence(alert: GraphAlert, evidence: GraphEvidence): EvidenceRow {
  const type = (evidence['@odata.type'].split('.').at(-1) ?? '').replace('Evidence', '');
  const account = (evidence['userAccount'] ?? {}) as Partial<Record<string, string | null>>;
  const textOf = (name: string) => (typeof evidence[name] === 'string' ? evidence[name] : null);
  return {
    Timestamp: evidence.createdDateTime,
    AlertId: alert.id,
    Title: alert.title,
    Severity: alert.severity,
    ServiceSource: alert.productName,
    DetectionSource: alert.detectionSource,
    AttackTechniques: JSON.stringify(alert.mitreTechniques),
    Categories: JSON.stringify(alert.categories),
    EntityType: type === 'device' ? 'Machine' : `${type.charAt(0).toUpperCase()}${type.slice(1)}`,
    EvidenceRole: 'Related',
    DeviceId: textOf('mdeDeviceId'),
    DeviceName: textOf('deviceDnsName'),
    RemoteIP: textOf('ipAddress'),
    RemoteUrl: textOf('url'),
    AccountName: account['accountName'],
    AccountDomain: account['domainName'],
    AccountUpn: account['userPrincipalName'],
    NetworkMessageId: textOf('networkMessageId'),
    EmailSubject: textOf('subject'),
  };
}

function describeMachine(alert: Alert): EvidenceRow {
  return {
    ...describeAlert(alert),
    Timestamp: alert.alertCreationTime,
    EntityType: 'Machine',
    EvidenceRole: 'Impacted',
  };
}

function describeEvidence(alert: Alert, evidence: AlertEvidence): EvidenceRow {
  return {
    ...describeAlert(alert),
    Timestamp: evidence.evidenceCreationTime,
    EntityType: evidence.entityType,
    EvidenceRole: evidence.entityType === 'User' ? 'Impacted' : 'Related',
    FileName: evidence.fileName,
    FolderPath: evidence.filePath,
    SHA1: evidence.sha1,
    SHA256: evidence.sha256,
    ThreatFamily: evidence.sha1 === null && evidence.sha256 === null ? null : alert.threatFamilyName,
    RemoteIP: evidence.ipAddress,
    RemoteUrl: evidence.url,
    AccountName: evidence.accountName,
    AccountDomain: evidence.domainName,
    AccountSid: evidence.userSid,
    AccountObjectId: evidence.aadUserId,
    AccountUpn: evidence.userPrincipalName,
    ProcessCommandLine: evidence.processCommandLine,
    RegistryKey: [evidence.registryHive, evidence.registryKey].filter((part) => part !== null).join('\\'),
    RegistryValueName: evidence.registryValueName,
    RegistryValueData: evidence.registryValue,
  };
}

function describeAlert(alert: Alert): Omit<EvidenceRow, 'Timestamp'> {
  return {
    ...describeAlertSource(alert),
    Categories: JSON.stringify([alert.category]),
    DeviceId: alert.machineId,
    DeviceName: alert.computerDnsName,
  };
}

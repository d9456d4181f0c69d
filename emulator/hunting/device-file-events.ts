import type { Table } from '../kql/database.js';
import type { TenantData } from '../tenants/model.js';
import { describeInitiator, evidenceEvents, type EvidenceEvent } from './evidence-events.js';
import { INITIATING_PROCESS_COLUMNS } from './initiating-process.js';
import { buildTable } from './table-builder.js';
import type { PartialRow } from './table-builder.js';

/** Learn: DeviceFileEvents table in the advanced hunting schema. */
const COLUMNS = {
  Timestamp: 'DateTime',
  DeviceId: 'String',
  DeviceName: 'String',
  ActionType: 'String',
  FileName: 'String',
  FolderPath: 'String',
  SHA1: 'String',
  SHA256: 'String',
  MD5: 'String',
  FileOriginUrl: 'String',
  FileOriginReferrerUrl: 'String',
  FileOriginIP: 'String',
  PreviousFolderPath: 'String',
  PreviousFileName: 'String',
  FileSize: 'Int64',
  RequestProtocol: 'String',
  RequestSourceIP: 'String',
  RequestSourcePort: 'Int32',
  RequestAccountName: 'String',
  RequestAccountDomain: 'String',
  RequestAccountSid: 'String',
  ShareName: 'String',
  SensitivityLabel: 'String',
  SensitivitySubLabel: 'String',
  IsAzureInfoProtectionApplied: 'SByte',
  ...INITIATING_PROCESS_COLUMNS,
} as const;

/** The files that alerts have as evidence, as they came to be. */
export function buildDeviceFileEvents(tenant: TenantData, now: Date): Table {
  const events = [...evidenceEvents(tenant.alerts, ['File'])];
  return buildTable(COLUMNS, now, events.map(describeFile));
}

function describeFile({
  alert,
  evidence,
  process,
  account,
  reportId,
}: EvidenceEvent): PartialRow<typeof COLUMNS> {
  return {
    Timestamp: evidence.evidenceCreationTime,
    DeviceId: alert.machineId,
    DeviceName: alert.computerDnsName,
    ActionType: alert.category === 'Ransomware' ? 'FileModified' : 'FileCreated',
    FileName: evidence.fileName,
    FolderPath: `${evidence.filePath ?? ''}\\${evidence.fileName ?? ''}`,
    SHA1: evidence.sha1,
    SHA256: evidence.sha256,
    ...describeInitiator(process, account),
    ReportId: reportId,
  };
}

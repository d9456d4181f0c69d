import type { Table } from '../kql/database.js';
import type { Logon, TenantData } from '../tenants/model.js';
import { evidenceEvents, type EvidenceEvent } from './evidence-events.js';
import { INITIATING_PROCESS_COLUMNS } from './initiating-process.js';
import { buildTable, createReportId } from './table-builder.js';
import type { PartialRow } from './table-builder.js';

/** Learn: DeviceProcessEvents table in the advanced hunting schema. */
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
  FileSize: 'Int64',
  ProcessVersionInfoCompanyName: 'String',
  ProcessVersionInfoProductName: 'String',
  ProcessVersionInfoProductVersion: 'String',
  ProcessVersionInfoInternalFileName: 'String',
  ProcessVersionInfoOriginalFileName: 'String',
  ProcessVersionInfoFileDescription: 'String',
  ProcessId: 'Int64',
  ProcessCommandLine: 'String',
  ProcessIntegrityLevel: 'String',
  ProcessTokenElevation: 'String',
  ProcessCreationTime: 'DateTime',
  AccountDomain: 'String',
  AccountName: 'String',
  AccountSid: 'String',
  AccountUpn: 'String',
  AccountObjectId: 'String',
  LogonId: 'Int64',
  ...INITIATING_PROCESS_COLUMNS,
} as const;

type ProcessRow = PartialRow<typeof COLUMNS>;

/** The processes that alerts have as evidence, and for each interactive logon the shell that it starts. */
export function buildDeviceProcessEvents(tenant: TenantData, now: Date): Table {
  return buildTable(COLUMNS, now, generateRows(tenant));
}

function* generateRows({ alerts, logons }: TenantData): Generator<ProcessRow> {
  for (const event of evidenceEvents(alerts, ['Process'])) yield describeProcess(event);
  for (const logon of logons) if (logon.logonType === 'Interactive') yield describeShell(logon);
}

function describeProcess({ alert, evidence, reportId }: EvidenceEvent): ProcessRow {
  return {
    Timestamp: evidence.processCreationTime ?? evidence.evidenceCreationTime,
    DeviceId: alert.machineId,
    DeviceName: alert.computerDnsName,
    ActionType: 'ProcessCreated',
    FileName: evidence.fileName,
    FolderPath: `${evidence.filePath ?? ''}\\${evidence.fileName ?? ''}`,
    SHA1: evidence.sha1,
    SHA256: evidence.sha256,
    ProcessId: evidence.processId,
    ProcessCommandLine: evidence.processCommandLine,
    ProcessCreationTime: evidence.processCreationTime,
    AccountDomain: evidence.domainName,
    AccountName: evidence.accountName,
    AccountSid: evidence.userSid,
    AccountUpn: evidence.userPrincipalName,
    AccountObjectId: evidence.aadUserId,
    InitiatingProcessAccountDomain: evidence.domainName,
    InitiatingProcessAccountName: evidence.accountName,
    InitiatingProcessAccountSid: evidence.userSid,
    InitiatingProcessId: evidence.parentProcessId,
    InitiatingProcessFileName: evidence.parentProcessFileName,
    InitiatingProcessFolderPath: evidence.parentProcessFilePath,
    InitiatingProcessCreationTime: evidence.parentProcessCreationTime,
    ReportId: reportId,
  };
}

function describeShell(logon: Logon): ProcessRow {
  return {
    Timestamp: logon.timestamp,
    DeviceId: logon.machineId,
    DeviceName: logon.computerDnsName,
    ActionType: 'ProcessCreated',
    FileName: 'explorer.exe',
    FolderPath: 'C:\\Windows\\explorer.exe',
    ProcessCommandLine: 'C:\\Windows\\Explorer.EXE',
    ProcessCreationTime: logon.timestamp,
    AccountDomain: logon.accountDomain,
    AccountName: logon.accountName,
    AccountSid: logon.accountSid,
    InitiatingProcessFileName: 'userinit.exe',
    InitiatingProcessCommandLine: 'userinit.exe',
    ReportId: createReportId(`shell ${logon.machineId} ${logon.timestamp}`),
  };
}

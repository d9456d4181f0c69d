import type { Table } from '../kql/database.js';
import type { TenantData } from '../tenants/model.js';
import { INITIATING_PROCESS_COLUMNS } from './initiating-process.js';
import { buildTable } from './table-builder.js';

/** Learn: DeviceLogonEvents table in the advanced hunting schema. */
const COLUMNS = {
  Timestamp: 'DateTime',
  DeviceId: 'String',
  DeviceName: 'String',
  ActionType: 'String',
  LogonType: 'String',
  AccountDomain: 'String',
  AccountName: 'String',
  AccountSid: 'String',
  Protocol: 'String',
  FailureReason: 'String',
  IsLocalAdmin: 'SByte',
  LogonId: 'Int64',
  RemoteDeviceName: 'String',
  RemoteIP: 'String',
  RemoteIPType: 'String',
  RemotePort: 'Int32',
  ...INITIATING_PROCESS_COLUMNS,
} as const;

/** One row per logon; every logon succeeded, and its process is unknown. */
export function buildDeviceLogonEvents(tenant: TenantData, now: Date): Table {
  return buildTable(
    COLUMNS,
    now,
    tenant.logons.map((logon) => ({
      Timestamp: logon.timestamp,
      DeviceId: logon.machineId,
      DeviceName: logon.computerDnsName,
      ActionType: 'LogonSuccess',
      LogonType: logon.logonType,
      AccountDomain: logon.accountDomain,
      AccountName: logon.accountName,
      AccountSid: logon.accountSid,
      ReportId: logon.reportId,
    })),
  );
}

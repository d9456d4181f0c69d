import type { Table } from '../kql/database.js';
import type { TenantData } from '../tenants/model.js';
import { describeInitiator, evidenceEvents, type EvidenceEvent } from './evidence-events.js';
import { INITIATING_PROCESS_COLUMNS } from './initiating-process.js';
import { buildTable } from './table-builder.js';
import type { PartialRow } from './table-builder.js';

/** Learn: DeviceNetworkEvents table in the advanced hunting schema. */
const COLUMNS = {
  Timestamp: 'DateTime',
  DeviceId: 'String',
  DeviceName: 'String',
  ActionType: 'String',
  RemoteIP: 'String',
  RemotePort: 'Int32',
  RemoteUrl: 'String',
  LocalIP: 'String',
  LocalPort: 'Int32',
  Protocol: 'String',
  LocalIPType: 'String',
  RemoteIPType: 'String',
  ...INITIATING_PROCESS_COLUMNS,
} as const;

/** The addresses and links that alerts have as evidence, as connections of their machine. */
export function buildDeviceNetworkEvents(tenant: TenantData, now: Date): Table {
  const addresses = new Map(tenant.machines.map(({ id, lastIpAddress }) => [id, lastIpAddress]));
  const events = [...evidenceEvents(tenant.alerts, ['Ip', 'Url'])];
  return buildTable(
    COLUMNS,
    now,
    events.map((event) => describeConnection(event, addresses.get(event.alert.machineId))),
  );
}

function describeConnection(
  { alert, evidence, process, account, reportId }: EvidenceEvent,
  localIp: string | undefined,
): PartialRow<typeof COLUMNS> {
  return {
    Timestamp: evidence.evidenceCreationTime,
    DeviceId: alert.machineId,
    DeviceName: alert.computerDnsName,
    ActionType: 'ConnectionSuccess',
    RemoteIP: evidence.ipAddress,
    RemotePort: 443,
    RemoteUrl: evidence.url,
    LocalIP: localIp,
    Protocol: 'Tcp',
    RemoteIPType: evidence.ipAddress === null ? '' : 'Public',
    ...describeInitiator(process, account),
    ReportId: reportId,
  };
}

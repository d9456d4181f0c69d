import { alertModel, type WireAlert } from '../models/alerts.js';
import { machineModel, type WireMachine } from '../models/machines.js';
import { readRow, readRows, UnexpectedBodyError } from '../models/shared/read-rows.js';
import { encodeQuery } from '../odata/encode-query.js';
import type { ODataFilter } from '../odata/filter.js';
import { dateTimeValue, printLiteral, stringValue } from '../odata/literal.js';
import { readOperation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';
import { encodeListQuery, type ListQuery } from './shared/list-query.js';

const READ_MACHINES = ['Machine.Read.All', 'Machine.ReadWrite.All'];
const READ_ALERTS = ['Alert.Read.All', 'Alert.ReadWrite.All'];

export const LIST_MACHINES = readOperation('listMachines', READ_MACHINES, { cacheClass: 'machines' });
export const GET_MACHINE = readOperation('getMachine', READ_MACHINES, { cacheClass: 'machines' });
export const LIST_MACHINE_ALERTS = readOperation('listMachineAlerts', READ_ALERTS, { cacheClass: 'alerts' });
/** No page of its own: permissions and limits are taken to be those of the list. */
export const COUNT_MACHINE_ALERTS = readOperation('countMachineAlerts', READ_ALERTS, {
  cacheClass: 'alerts',
});
export const FIND_MACHINES_BY_IP = readOperation('findMachinesByIp', READ_MACHINES, {
  cacheClass: 'machines',
});
export const FIND_MACHINES_BY_TAG = readOperation('findMachinesByTag', READ_MACHINES, {
  cacheClass: 'machines',
});

/** What `$filter` takes on machines, and as which literal (get-machines.md). */
export const MACHINE_FILTERS = {
  id: 'string',
  computerDnsName: 'string',
  version: 'string',
  deviceValue: 'enum',
  aadDeviceId: 'guid',
  machineTags: 'strings',
  lastSeen: 'dateTime',
  exposureLevel: 'enum',
  onboardingStatus: 'enum',
  lastIpAddress: 'string',
  healthStatus: 'enum',
  osPlatform: 'string',
  riskScore: 'enum',
  rbacGroupId: 'number',
} as const;

const readMachines = readRows<WireMachine>(machineModel, 'Machine');

/** Lists machines, sorted by id. A tenant without recent machines answers 404: none. Learn: get-machines.md. */
export function listMachines(query: ListQuery): UpstreamCall<readonly WireMachine[]> {
  return {
    operation: LIST_MACHINES,
    path: '/api/machines',
    query: encodeListQuery(query),
    read: readMachines,
    notFound: () => [],
  };
}

/** One machine; null when there is none. The service takes a computer name too: callers check that the id fits. Learn: get-machine-by-id.md. */
export function getMachine(id: string): UpstreamCall<WireMachine | null> {
  return {
    operation: GET_MACHINE,
    path: `/api/machines/${encodeURIComponent(id)}`,
    read: readRow<WireMachine>(machineModel, 'Machine'),
    notFound: () => null,
  };
}

/** All alerts of a machine, complete; none for an unknown machine. Learn: get-machine-related-alerts.md. */
export function listMachineAlerts(machineId: string): UpstreamCall<readonly WireAlert[]> {
  return {
    operation: LIST_MACHINE_ALERTS,
    path: `/api/machines/${encodeURIComponent(machineId)}/alerts`,
    read: readRows<WireAlert>(alertModel, 'Alert'),
    notFound: () => [],
  };
}

/** What `$filter` takes when a machine's alerts are counted (exposed-apis-odata-samples.md, example 7). */
export const MACHINE_ALERT_COUNT_FILTERS = { status: 'enum' } as const;

/** How many alerts a machine has; none for an unknown machine. The body is a bare number. Learn: exposed-apis-odata-samples.md. */
export function countMachineAlerts(machineId: string, filter: ODataFilter): UpstreamCall<number> {
  return {
    operation: COUNT_MACHINE_ALERTS,
    path: `/api/machines/${encodeURIComponent(machineId)}/alerts/$count`,
    query: encodeQuery({ filter }),
    read: (body) => {
      if (typeof body !== 'number') throw new UnexpectedBodyError('a count of alerts');
      return body;
    },
    notFound: () => 0,
  };
}

/** Machines seen with an internal address within 15 minutes of a moment in the last 30 days. Learn: find-machines-by-ip.md. */
export function findMachinesByIp(ip: string, at: string): UpstreamCall<readonly WireMachine[]> {
  const argumentsText = `ip=${printLiteral(stringValue(ip))},timestamp=${printLiteral(dateTimeValue(at))}`;
  return {
    operation: FIND_MACHINES_BY_IP,
    path: `/api/machines/findbyip(${encodeURIComponent(argumentsText).replaceAll("'", '%27')})`,
    read: readMachines,
    notFound: () => [],
  };
}

/** Machines that carry a tag. Learn: find-machines-by-tag.md. */
export function findMachinesByTag(tag: string): UpstreamCall<readonly WireMachine[]> {
  return {
    operation: FIND_MACHINES_BY_TAG,
    path: '/api/machines/findbytag',
    query: encodeQuery({ parameters: { tag, useStartsWithFilter: false } }),
    read: readMachines,
    notFound: () => [],
  };
}

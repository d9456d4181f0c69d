import { alertModel, type WireAlert } from '../models/alerts.js';
import { machineModel, type WireMachine } from '../models/machines.js';
import { readRow, readRows, UnexpectedBodyError } from '../models/shared/read-rows.js';
import { encodeQuery } from '../odata/encode-query.js';
import type { ODataFilter } from '../odata/filter.js';
import { dateTimeValue, printLiteral, stringValue } from '../odata/literal.js';
import type { UpstreamCall } from '../upstream-call.js';
import { type ListQuery, listCall, rowCall } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

/** Properties that `$filter` supports on machines, with their literal types (get-machines.md). */
export const MACHINE_FILTERS = {
  id: 'machineId',
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

/**
 * Lists machines, sorted by id. A tenant without recent machines returns 404, which means an empty list. Learn:
 * get-machines.md.
 */
export function listMachines(query: ListQuery): UpstreamCall<readonly WireMachine[]> {
  return listCall(OPERATIONS.listMachines, '/api/machines', readMachines, query);
}

/**
 * Returns one machine, or null. The service also accepts a computer name, so callers must check the id. Learn:
 * get-machine-by-id.md.
 */
export function getMachine(id: string): UpstreamCall<WireMachine | null> {
  return rowCall(
    OPERATIONS.getMachine,
    `/api/machines/${encodeURIComponent(id)}`,
    readRow<WireMachine>(machineModel, 'Machine'),
  );
}

/** Lists all complete alerts of a machine. Empty for an unknown machine. Learn: get-machine-related-alerts.md. */
export function listMachineAlerts(machineId: string): UpstreamCall<readonly WireAlert[]> {
  return listCall(
    OPERATIONS.listMachineAlerts,
    `/api/machines/${encodeURIComponent(machineId)}/alerts`,
    readRows<WireAlert>(alertModel, 'Alert'),
  );
}

/** Properties that `$filter` supports when counting a machine's alerts (exposed-apis-odata-samples.md, example 7). */
export const MACHINE_ALERT_COUNT_FILTERS = { status: 'enum' } as const;

/**
 * Counts a machine's alerts; 0 for an unknown machine. The response body is a bare number. Learn:
 * exposed-apis-odata-samples.md.
 */
export function countMachineAlerts(machineId: string, filter: ODataFilter): UpstreamCall<number> {
  return {
    operation: OPERATIONS.countMachineAlerts,
    path: `/api/machines/${encodeURIComponent(machineId)}/alerts/$count`,
    query: encodeQuery({ filter }),
    read: (body) => {
      if (typeof body !== 'number') throw new UnexpectedBodyError('a count of alerts');
      return body;
    },
    notFound: () => 0,
  };
}

/**
 * Lists machines seen with an internal address within 15 minutes of a time in the last 30 days. Learn:
 * find-machines-by-ip.md.
 */
export function findMachinesByIp(ip: string, at: string): UpstreamCall<readonly WireMachine[]> {
  const argumentsText = `ip=${printLiteral(stringValue(ip))},timestamp=${printLiteral(dateTimeValue(at))}`;
  return listCall(
    OPERATIONS.findMachinesByIp,
    `/api/machines/findbyip(${encodeURIComponent(argumentsText).replaceAll("'", '%27')})`,
    readMachines,
  );
}

/** Lists machines with a tag. Learn: find-machines-by-tag.md. */
export function findMachinesByTag(tag: string): UpstreamCall<readonly WireMachine[]> {
  return {
    operation: OPERATIONS.findMachinesByTag,
    path: '/api/machines/findbytag',
    query: encodeQuery({ parameters: { tag, useStartsWithFilter: false } }),
    read: readMachines,
    notFound: () => [],
  };
}

export type TagAction = 'Add' | 'Remove';
export type DeviceValue = 'Normal' | 'Low' | 'High';

const readMachine = readRow<WireMachine>(machineModel, 'Machine');

/** Adds a tag to a machine or removes it, without affecting other tags. Learn: add-or-remove-machine-tags.md. */
export function addOrRemoveMachineTag(
  machineId: string,
  tag: string,
  action: TagAction,
): UpstreamCall<WireMachine> {
  return {
    operation: OPERATIONS.addOrRemoveMachineTag,
    path: `/api/machines/${encodeURIComponent(machineId)}/tags`,
    body: { Value: tag, Action: action },
    read: readMachine,
  };
}

/** Maximum number of machines per call (add-or-remove-multiple-machine-tags.md). */
export const MAX_TAGGED_MACHINES = 500;

/**
 * The same for many machines. Returns the changed machines, or undefined if the response doesn't list them; its format
 * is undocumented. Learn: add-or-remove-multiple-machine-tags.md.
 */
export function addOrRemoveTagForMultipleMachines(
  machineIds: readonly string[],
  tag: string,
  action: TagAction,
): UpstreamCall<readonly WireMachine[] | undefined> {
  return {
    operation: OPERATIONS.addOrRemoveTagForMultipleMachines,
    path: '/api/machines/AddOrRemoveTagForMultipleMachines',
    body: { Value: tag, Action: action, MachineIds: machineIds },
    read: (body, onUnrecognized) => {
      const listed = Array.isArray(body) ? { value: body } : body;
      const isList = typeof listed === 'object' && listed !== null && 'value' in listed;
      return isList ? readMachines(listed, onUnrecognized) : undefined;
    },
  };
}

/**
 * Sets the device value of a machine. The property is capitalized here, but not in the PATCH. Learn:
 * set-device-value.md.
 */
export function setDeviceValue(machineId: string, value: DeviceValue): UpstreamCall<WireMachine> {
  return {
    operation: OPERATIONS.setDeviceValue,
    path: `/api/machines/${encodeURIComponent(machineId)}/setDeviceValue`,
    body: { DeviceValue: value },
    read: readMachine,
  };
}

export interface MachineChange {
  /** The complete list of tags: the page says both that tags are added and that they are replaced. */
  readonly machineTags?: readonly string[];
  readonly deviceValue?: DeviceValue;
}

/** Updates a machine. Omitted properties don't change. Learn: update-machine-method.md. */
export function updateMachine(machineId: string, change: MachineChange): UpstreamCall<WireMachine> {
  return {
    operation: OPERATIONS.updateMachine,
    path: `/api/machines/${encodeURIComponent(machineId)}`,
    body: { ...change },
    read: readMachine,
  };
}

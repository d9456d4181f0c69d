import { alertModel } from '../models/alerts.js';
import { machineModel, type WireMachine } from '../models/machines.js';
import { readRow, readRows, UnexpectedBodyError } from '../models/shared/read-rows.js';
import { encodeQuery } from '../odata/encode-query.js';
import type { ODataFilter } from '../odata/filter.js';
import { dateTimeValue, printLiteral, stringValue } from '../odata/literal.js';
import type { UpstreamCall } from '../upstream-call.js';
import { callOf, listByQuery, listById, rowById } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

/** Properties that `$filter` supports on machines, with their literal types (get-machines.md). */
export const MACHINE_FILTERS = {
  id: 'machineId',
  computerDnsName: 'string',
  version: 'string',
  deviceValue: 'enum',
  aadDeviceId: 'guidOrZero',
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

const readMachines = readRows(machineModel, 'Machine');
const readMachine = readRow(machineModel, 'Machine');

/** Lists machines, sorted by id. A tenant without recent machines returns 404, which means an empty list. */
export const listMachines = listByQuery(OPERATIONS.listMachines, readMachines);

/** Returns one machine, or null. The service also accepts a computer name, so callers must check the id. */
export const getMachine = rowById(OPERATIONS.getMachine, readMachine);

/** Lists all complete alerts of a machine. Empty for an unknown machine. */
export const listMachineAlerts = listById(OPERATIONS.listMachineAlerts, readRows(alertModel, 'Alert'));

/** Properties that `$filter` supports when counting a machine's alerts (exposed-apis-odata-samples.md, example 7). */
export const MACHINE_ALERT_COUNT_FILTERS = { status: 'enum' } as const;

/** Counts a machine's alerts; 0 for an unknown machine. The response body is a bare number. */
export function countMachineAlerts(machineId: string, filter: ODataFilter): UpstreamCall<number> {
  return {
    ...callOf(OPERATIONS.countMachineAlerts, machineId),
    query: encodeQuery({ filter }),
    read: (body) => {
      if (typeof body !== 'number') throw new UnexpectedBodyError('a count of alerts');
      return body;
    },
    notFound: () => 0,
  };
}

/** Lists machines seen with an internal address within 15 minutes of a time in the last 30 days. */
export function findMachinesByIp(ip: string, at: string): UpstreamCall<readonly WireMachine[]> {
  const argumentsText = `ip=${printLiteral(stringValue(ip))},timestamp=${printLiteral(dateTimeValue(at))}`;
  return {
    operation: OPERATIONS.findMachinesByIp,
    path: `/api/machines/findbyip(${encodeURIComponent(argumentsText).replaceAll("'", '%27')})`,
    read: readMachines,
    notFound: () => [],
  };
}

export function findMachinesByTag(tag: string): UpstreamCall<readonly WireMachine[]> {
  return {
    ...callOf(OPERATIONS.findMachinesByTag),
    query: encodeQuery({ parameters: { tag, useStartsWithFilter: false } }),
    read: readMachines,
    notFound: () => [],
  };
}

export type TagAction = 'Add' | 'Remove';
export type DeviceValue = 'Normal' | 'Low' | 'High';

/** Adds a tag to a machine or removes it, without affecting other tags. */
export function addOrRemoveMachineTag(
  machineId: string,
  tag: string,
  action: TagAction,
): UpstreamCall<WireMachine> {
  return {
    ...callOf(OPERATIONS.addOrRemoveMachineTag, machineId),
    body: { Value: tag, Action: action },
    read: readMachine,
  };
}

/** Maximum number of machines per call (add-or-remove-multiple-machine-tags.md). */
export const MAX_TAGGED_MACHINES = 500;

/**
 * The same for many machines. Returns the changed machines, or undefined if the response doesn't list them; its format
 * is undocumented.
 */
export function addOrRemoveTagForMultipleMachines(
  machineIds: readonly string[],
  tag: string,
  action: TagAction,
): UpstreamCall<readonly WireMachine[] | undefined> {
  return {
    ...callOf(OPERATIONS.addOrRemoveTagForMultipleMachines),
    body: { Value: tag, Action: action, MachineIds: machineIds },
    read: (body, onUnrecognized) => {
      const listed = Array.isArray(body) ? { value: body } : body;
      const isList = typeof listed === 'object' && listed !== null && 'value' in listed;
      return isList ? readMachines(listed, onUnrecognized) : undefined;
    },
  };
}

/** Sets the device value of a machine. The property is capitalized here, but not in the PATCH. */
export function setDeviceValue(machineId: string, value: DeviceValue): UpstreamCall<WireMachine> {
  return {
    ...callOf(OPERATIONS.setDeviceValue, machineId),
    body: { DeviceValue: value },
    read: readMachine,
  };
}

export interface MachineChange {
  /** The complete list of tags: the page says both that tags are added and that they are replaced. */
  readonly machineTags?: readonly string[];
  readonly deviceValue?: DeviceValue;
}

/** Updates a machine. Omitted properties don't change. */
export function updateMachine(machineId: string, change: MachineChange): UpstreamCall<WireMachine> {
  return {
    ...callOf(OPERATIONS.updateMachine, machineId),
    body: { ...change },
    read: readMachine,
  };
}

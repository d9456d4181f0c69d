import { machineActionModel, type WireMachineAction } from '../models/machine-actions.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import { readOperation, writeOperation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';
import { encodeListQuery, type ListQuery } from './shared/list-query.js';

const READ_ACTIONS = ['Machine.Read.All', 'Machine.ReadWrite.All'];

export const CHANGES_ACTIONS = { cacheClass: 'machineActions' } as const;

export const LIST_MACHINE_ACTIONS = readOperation('listMachineActions', READ_ACTIONS, {
  cacheClass: 'machineActions',
});
export const GET_MACHINE_ACTION = readOperation('getMachineAction', READ_ACTIONS, {
  cacheClass: 'machineActions',
});
export const ISOLATE_MACHINE = writeOperation('isolateMachine', ['Machine.Isolate'], CHANGES_ACTIONS);
export const UNISOLATE_MACHINE = writeOperation('unisolateMachine', ['Machine.Isolate'], {
  ...CHANGES_ACTIONS,
  loosens: true,
});
export const CANCEL_MACHINE_ACTION = writeOperation(
  'cancelMachineAction',
  [
    'Machine.CollectForensics',
    'Machine.Isolate',
    'Machine.RestrictExecution',
    'Machine.Scan',
    'Machine.Offboard',
    'Machine.StopAndQuarantine',
    'Machine.LiveResponse',
  ],
  CHANGES_ACTIONS,
);

/** What `$filter` takes on machine actions, and as which literal (get-machineactions-collection.md). */
export const MACHINE_ACTION_FILTERS = {
  id: 'guid',
  status: 'enum',
  machineId: 'string',
  type: 'enum',
  requestor: 'string',
  creationDateTimeUtc: 'dateTime',
} as const;

const readAction = readRow<WireMachineAction>(machineActionModel, 'MachineAction');

/** Lists response actions. Learn: get-machineactions-collection.md; `$orderby` and a filter on the last update are used by vendors' code. */
export function listMachineActions(query: ListQuery): UpstreamCall<readonly WireMachineAction[]> {
  return {
    operation: LIST_MACHINE_ACTIONS,
    path: '/api/machineactions',
    query: encodeListQuery(query),
    read: readRows<WireMachineAction>(machineActionModel, 'MachineAction'),
    notFound: () => [],
  };
}

/** One response action; null when there is none, or when it is so new that the service doesn't show it. Learn: get-machineaction-object.md. */
export function getMachineAction(id: string): UpstreamCall<WireMachineAction | null> {
  return {
    operation: GET_MACHINE_ACTION,
    path: `/api/machineactions/${encodeURIComponent(id)}`,
    read: readAction,
    notFound: () => null,
  };
}

export type IsolationType = 'Full' | 'Selective' | 'UnManagedDevice';

/** Cuts a machine off the network. The type is always sent: its default isn't documented. Learn: isolate-machine.md. */
export function isolateMachine(
  machineId: string,
  comment: string,
  isolationType: IsolationType,
): UpstreamCall<WireMachineAction> {
  return {
    operation: ISOLATE_MACHINE,
    path: `/api/machines/${encodeURIComponent(machineId)}/isolate`,
    body: { Comment: comment, IsolationType: isolationType },
    read: readAction,
  };
}

/** Brings a machine back to the network. Learn: unisolate-machine.md. */
export function unisolateMachine(machineId: string, comment: string): UpstreamCall<WireMachineAction> {
  return {
    operation: UNISOLATE_MACHINE,
    path: `/api/machines/${encodeURIComponent(machineId)}/unisolate`,
    body: { Comment: comment },
    read: readAction,
  };
}

/** Cancels an action that has not ended. Learn: cancel-machine-action.md. */
export function cancelMachineAction(id: string, comment: string): UpstreamCall<WireMachineAction> {
  return {
    operation: CANCEL_MACHINE_ACTION,
    path: `/api/machineactions/${encodeURIComponent(id)}/cancel`,
    body: { Comment: comment },
    read: readAction,
  };
}

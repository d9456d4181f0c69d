import { readSecretLink, type SecretLink } from '../models/shared/secret-link.js';
import { machineActionModel, type WireMachineAction } from '../models/machine-actions.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import type { Operation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';
import { callOf, listByQuery, rowById } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';
import type { DefenderAntiVirusScanType, DefenderIsolationType } from '../../generated/schema.js';

/**
 * Properties that `$filter` supports on machine actions, with their literal types (get-machineactions-collection.md).
 */
export const MACHINE_ACTION_FILTERS = {
  id: 'guid',
  status: 'enum',
  machineId: 'machineId',
  type: 'enum',
  requestor: 'string',
  creationDateTimeUtc: 'dateTime',
} as const;

const readAction = readRow(machineActionModel, 'MachineAction');

/** Lists response actions. `$orderby` and filters on the last update are undocumented, but vendors' code uses them. */
export const listMachineActions = listByQuery(
  OPERATIONS.listMachineActions,
  readRows(machineActionModel, 'MachineAction'),
);

/** Returns one response action, or null. The service doesn't show new actions at once. */
export const getMachineAction = rowById(OPERATIONS.getMachineAction, readAction);

/** Acts on a machine. Property names and paths are case sensitive. Each has the spelling of its page. */
function actionBy(operation: Operation) {
  return (machineId: string, comment: string): UpstreamCall<WireMachineAction> => ({
    ...callOf(operation, machineId),
    body: { Comment: comment },
    read: readAction,
  });
}

/** The same with one more property. */
function actionWith<Value extends string>(operation: Operation, property: string) {
  return (machineId: string, comment: string, value: Value): UpstreamCall<WireMachineAction> => ({
    ...callOf(operation, machineId),
    body: { Comment: comment, [property]: value },
    read: readAction,
  });
}

/** Isolates a machine from the network. The type is always sent, because its default is undocumented. */
export const isolateMachine = actionWith<DefenderIsolationType>(OPERATIONS.isolateMachine, 'IsolationType');

export const unisolateMachine = actionBy(OPERATIONS.unisolateMachine);

/** Restricts execution to a predefined set of applications. */
export const restrictCodeExecution = actionBy(OPERATIONS.restrictCodeExecution);

export const unrestrictCodeExecution = actionBy(OPERATIONS.unrestrictCodeExecution);

export const runAntiVirusScan = actionWith<DefenderAntiVirusScanType>(
  OPERATIONS.runAntiVirusScan,
  'ScanType',
);

/** Offboards a machine from Defender. Returns 200, unlike other actions, which return 201. */
export const offboardMachine = actionBy(OPERATIONS.offboardMachine);

export const stopAndQuarantineFile = actionWith(OPERATIONS.stopAndQuarantineFile, 'Sha1');

export const collectInvestigationPackage = actionBy(OPERATIONS.collectInvestigationPackage);

/** Returns a short-lived link to a collected package, or 404 until it is available. */
export function getInvestigationPackageUri(id: string): UpstreamCall<SecretLink> {
  return {
    ...callOf(OPERATIONS.getInvestigationPackageUri, id),
    read: readSecretLink(() => null),
  };
}

/** Cancels an unfinished action, by its own id. */
export const cancelMachineAction = actionBy(OPERATIONS.cancelMachineAction);

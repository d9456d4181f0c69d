import { readSecretLink, type SecretLink } from '../models/shared/secret-link.js';
import { machineActionModel, type WireMachineAction } from '../models/machine-actions.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import type { Operation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';
import { type ListQuery, listCall, rowCall } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

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

const readAction = readRow<WireMachineAction>(machineActionModel, 'MachineAction');

/**
 * Lists response actions. Learn: get-machineactions-collection.md. `$orderby` and filters on the last update are
 * undocumented, but vendors' code uses them.
 */
export function listMachineActions(query: ListQuery): UpstreamCall<readonly WireMachineAction[]> {
  return listCall(
    OPERATIONS.listMachineActions,
    '/api/machineactions',
    readRows<WireMachineAction>(machineActionModel, 'MachineAction'),
    query,
  );
}

/**
 * Returns one response action, or null. The service doesn't show new actions at once. Learn:
 * get-machineaction-object.md.
 */
export function getMachineAction(id: string): UpstreamCall<WireMachineAction | null> {
  return rowCall(OPERATIONS.getMachineAction, `/api/machineactions/${encodeURIComponent(id)}`, readAction);
}

export type IsolationType = 'Full' | 'Selective' | 'UnManagedDevice';
export type AntiVirusScanType = 'Quick' | 'Full';

/**
 * Isolates a machine from the network. The type is always sent, because its default is undocumented. Learn:
 * isolate-machine.md.
 */
export function isolateMachine(
  machineId: string,
  comment: string,
  isolationType: IsolationType,
): UpstreamCall<WireMachineAction> {
  return actOn(machineId, 'isolate', OPERATIONS.isolateMachine, {
    Comment: comment,
    IsolationType: isolationType,
  });
}

/** Releases a machine from isolation. Learn: unisolate-machine.md. */
export function unisolateMachine(machineId: string, comment: string): UpstreamCall<WireMachineAction> {
  return actOn(machineId, 'unisolate', OPERATIONS.unisolateMachine, { Comment: comment });
}

/** Restricts execution to a predefined set of applications. Learn: restrict-code-execution.md. */
export function restrictCodeExecution(machineId: string, comment: string): UpstreamCall<WireMachineAction> {
  return actOn(machineId, 'restrictCodeExecution', OPERATIONS.restrictCodeExecution, { Comment: comment });
}

/** Removes the execution restriction. Learn: unrestrict-code-execution.md. */
export function unrestrictCodeExecution(machineId: string, comment: string): UpstreamCall<WireMachineAction> {
  return actOn(machineId, 'unrestrictCodeExecution', OPERATIONS.unrestrictCodeExecution, {
    Comment: comment,
  });
}

/** Starts a scan with Microsoft Defender Antivirus. Learn: run-av-scan.md. */
export function runAntiVirusScan(
  machineId: string,
  comment: string,
  scanType: AntiVirusScanType,
): UpstreamCall<WireMachineAction> {
  return actOn(machineId, 'runAntiVirusScan', OPERATIONS.runAntiVirusScan, {
    Comment: comment,
    ScanType: scanType,
  });
}

/**
 * Offboards a machine from Defender. Returns 200, unlike other actions, which return 201. Learn:
 * offboard-machine-api.md.
 */
export function offboardMachine(machineId: string, comment: string): UpstreamCall<WireMachineAction> {
  return actOn(machineId, 'offboard', OPERATIONS.offboardMachine, { Comment: comment });
}

/** Stops and quarantines a file on one machine. Learn: stop-and-quarantine-file.md. */
export function stopAndQuarantineFile(
  machineId: string,
  comment: string,
  sha1: string,
): UpstreamCall<WireMachineAction> {
  return actOn(machineId, 'StopAndQuarantineFile', OPERATIONS.stopAndQuarantineFile, {
    Comment: comment,
    Sha1: sha1,
  });
}

/** Requests a machine's investigation package. Learn: collect-investigation-package.md. */
export function collectInvestigationPackage(
  machineId: string,
  comment: string,
): UpstreamCall<WireMachineAction> {
  return actOn(machineId, 'collectInvestigationPackage', OPERATIONS.collectInvestigationPackage, {
    Comment: comment,
  });
}

/** Returns a short-lived link to a collected package, or 404 until it is available. Learn: get-package-sas-uri.md. */
export function getInvestigationPackageUri(id: string): UpstreamCall<SecretLink> {
  return {
    operation: OPERATIONS.getInvestigationPackageUri,
    path: `/api/machineactions/${encodeURIComponent(id)}/getPackageUri`,
    read: readSecretLink(() => null),
  };
}

/** Cancels an unfinished action. Learn: cancel-machine-action.md. */
export function cancelMachineAction(id: string, comment: string): UpstreamCall<WireMachineAction> {
  return {
    operation: OPERATIONS.cancelMachineAction,
    path: `/api/machineactions/${encodeURIComponent(id)}/cancel`,
    body: { Comment: comment },
    read: readAction,
  };
}

/** Property names and paths are case sensitive. Each has the spelling of its page. */
function actOn(
  machineId: string,
  segment: string,
  operation: Operation,
  body: UpstreamCall<WireMachineAction>['body'] & object,
): UpstreamCall<WireMachineAction> {
  return {
    operation,
    path: `/api/machines/${encodeURIComponent(machineId)}/${segment}`,
    body,
    read: readAction,
  };
}

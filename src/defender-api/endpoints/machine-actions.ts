import { readSecretLink, type SecretLink } from '../models/shared/secret-link.js';
import { machineActionModel, type WireMachineAction } from '../models/machine-actions.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import type { Operation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';
import { type ListQuery, listCall, rowCall } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

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
  return listCall(
    OPERATIONS.listMachineActions,
    '/api/machineactions',
    readRows<WireMachineAction>(machineActionModel, 'MachineAction'),
    query,
  );
}

/** One response action; null when there is none, or when it is so new that the service doesn't show it. Learn: get-machineaction-object.md. */
export function getMachineAction(id: string): UpstreamCall<WireMachineAction | null> {
  return rowCall(OPERATIONS.getMachineAction, `/api/machineactions/${encodeURIComponent(id)}`, readAction);
}

export type IsolationType = 'Full' | 'Selective' | 'UnManagedDevice';
export type AntiVirusScanType = 'Quick' | 'Full';

/** Cuts a machine off the network. The type is always sent: its default isn't documented. Learn: isolate-machine.md. */
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

/** Brings a machine back to the network. Learn: unisolate-machine.md. */
export function unisolateMachine(machineId: string, comment: string): UpstreamCall<WireMachineAction> {
  return actOn(machineId, 'unisolate', OPERATIONS.unisolateMachine, { Comment: comment });
}

/** Lets only a predefined set of applications run. Learn: restrict-code-execution.md. */
export function restrictCodeExecution(machineId: string, comment: string): UpstreamCall<WireMachineAction> {
  return actOn(machineId, 'restrictCodeExecution', OPERATIONS.restrictCodeExecution, { Comment: comment });
}

/** Lifts that restriction. Learn: unrestrict-code-execution.md. */
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

/** Takes a machine out of Defender. Answered with 200 where other actions have 201. Learn: offboard-machine-api.md. */
export function offboardMachine(machineId: string, comment: string): UpstreamCall<WireMachineAction> {
  return actOn(machineId, 'offboard', OPERATIONS.offboardMachine, { Comment: comment });
}

/** Stops a running file and deletes it, on one machine. Learn: stop-and-quarantine-file.md. */
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

/** Asks a machine for its forensics package. Learn: collect-investigation-package.md. */
export function collectInvestigationPackage(
  machineId: string,
  comment: string,
): UpstreamCall<WireMachineAction> {
  return actOn(machineId, 'collectInvestigationPackage', OPERATIONS.collectInvestigationPackage, {
    Comment: comment,
  });
}

/** A link to the package of a collection, good for a short while. 404 until the package is there. Learn: get-package-sas-uri.md. */
export function getInvestigationPackageUri(id: string): UpstreamCall<SecretLink> {
  return {
    operation: OPERATIONS.getInvestigationPackageUri,
    path: `/api/machineactions/${encodeURIComponent(id)}/getPackageUri`,
    read: readSecretLink(() => null),
  };
}

/** Cancels an action that has not ended. Learn: cancel-machine-action.md. */
export function cancelMachineAction(id: string, comment: string): UpstreamCall<WireMachineAction> {
  return {
    operation: OPERATIONS.cancelMachineAction,
    path: `/api/machineactions/${encodeURIComponent(id)}/cancel`,
    body: { Comment: comment },
    read: readAction,
  };
}

/** Names in bodies are case sensitive, and so are the paths: each is written as its page writes it. */
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

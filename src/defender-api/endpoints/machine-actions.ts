import { readSecretLink, type SecretLink } from '../models/shared/secret-link.js';
import { machineActionModel, type WireMachineAction } from '../models/machine-actions.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import { readOperation, writeOperation, type Operation } from '../operation.js';
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
export const RESTRICT_CODE_EXECUTION = writeOperation(
  'restrictCodeExecution',
  ['Machine.RestrictExecution'],
  CHANGES_ACTIONS,
);
export const UNRESTRICT_CODE_EXECUTION = writeOperation(
  'unrestrictCodeExecution',
  ['Machine.RestrictExecution'],
  { ...CHANGES_ACTIONS, loosens: true },
);
export const RUN_ANTI_VIRUS_SCAN = writeOperation('runAntiVirusScan', ['Machine.Scan'], CHANGES_ACTIONS);
export const OFFBOARD_MACHINE = writeOperation('offboardMachine', ['Machine.Offboard'], {
  ...CHANGES_ACTIONS,
  loosens: true,
});
/** An older text of its page takes Machine.Read.All for enough; this destructive call is asked for by its own name. */
export const STOP_AND_QUARANTINE_FILE = writeOperation(
  'stopAndQuarantineFile',
  ['Machine.StopAndQuarantine', 'Machine.ReadWrite.All'],
  CHANGES_ACTIONS,
);
export const COLLECT_INVESTIGATION_PACKAGE = writeOperation(
  'collectInvestigationPackage',
  ['Machine.CollectForensics'],
  CHANGES_ACTIONS,
);
/** The smallest quota of all: 2 calls a minute. */
export const GET_INVESTIGATION_PACKAGE_URI = readOperation('getInvestigationPackageUri', READ_ACTIONS, {
  rate: { perMinute: 2, perHour: 120 },
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
export type AntiVirusScanType = 'Quick' | 'Full';

/** Cuts a machine off the network. The type is always sent: its default isn't documented. Learn: isolate-machine.md. */
export function isolateMachine(
  machineId: string,
  comment: string,
  isolationType: IsolationType,
): UpstreamCall<WireMachineAction> {
  return actOn(machineId, 'isolate', ISOLATE_MACHINE, { Comment: comment, IsolationType: isolationType });
}

/** Brings a machine back to the network. Learn: unisolate-machine.md. */
export function unisolateMachine(machineId: string, comment: string): UpstreamCall<WireMachineAction> {
  return actOn(machineId, 'unisolate', UNISOLATE_MACHINE, { Comment: comment });
}

/** Lets only a predefined set of applications run. Learn: restrict-code-execution.md. */
export function restrictCodeExecution(machineId: string, comment: string): UpstreamCall<WireMachineAction> {
  return actOn(machineId, 'restrictCodeExecution', RESTRICT_CODE_EXECUTION, { Comment: comment });
}

/** Lifts that restriction. Learn: unrestrict-code-execution.md. */
export function unrestrictCodeExecution(machineId: string, comment: string): UpstreamCall<WireMachineAction> {
  return actOn(machineId, 'unrestrictCodeExecution', UNRESTRICT_CODE_EXECUTION, { Comment: comment });
}

/** Starts a scan with Microsoft Defender Antivirus. Learn: run-av-scan.md. */
export function runAntiVirusScan(
  machineId: string,
  comment: string,
  scanType: AntiVirusScanType,
): UpstreamCall<WireMachineAction> {
  return actOn(machineId, 'runAntiVirusScan', RUN_ANTI_VIRUS_SCAN, { Comment: comment, ScanType: scanType });
}

/** Takes a machine out of Defender. Answered with 200 where other actions have 201. Learn: offboard-machine-api.md. */
export function offboardMachine(machineId: string, comment: string): UpstreamCall<WireMachineAction> {
  return actOn(machineId, 'offboard', OFFBOARD_MACHINE, { Comment: comment });
}

/** Stops a running file and deletes it, on one machine. Learn: stop-and-quarantine-file.md. */
export function stopAndQuarantineFile(
  machineId: string,
  comment: string,
  sha1: string,
): UpstreamCall<WireMachineAction> {
  return actOn(machineId, 'StopAndQuarantineFile', STOP_AND_QUARANTINE_FILE, {
    Comment: comment,
    Sha1: sha1,
  });
}

/** Asks a machine for its forensics package. Learn: collect-investigation-package.md. */
export function collectInvestigationPackage(
  machineId: string,
  comment: string,
): UpstreamCall<WireMachineAction> {
  return actOn(machineId, 'collectInvestigationPackage', COLLECT_INVESTIGATION_PACKAGE, { Comment: comment });
}

/** A link to the package of a collection, good for a short while. 404 until the package is there. Learn: get-package-sas-uri.md. */
export function getInvestigationPackageUri(id: string): UpstreamCall<SecretLink> {
  return {
    operation: GET_INVESTIGATION_PACKAGE_URI,
    path: `/api/machineactions/${encodeURIComponent(id)}/getPackageUri`,
    read: readSecretLink(() => null),
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

import type { CallContext } from '../defender-api/call-context.js';
import type { DefenderDataSource } from '../defender-api/data-source.js';
import { listMachineActions } from '../defender-api/endpoints/machine-actions.js';
import type { WireMachineAction } from '../defender-api/models/machine-actions.js';
import { and, eq, inSet, type ODataFilter } from '../defender-api/odata/filter.js';
import { stringValue } from '../defender-api/odata/literal.js';

/** Isolating a machine and releasing it stand in each other's way, and in their own. */
export type IsolationAction = 'Isolate' | 'Unisolate';

const ROWS = 100;

/** Isolate and Unisolate actions of a machine that have not ended, in one call. */
export async function readPendingIsolation(
  dataSource: DefenderDataSource,
  machineId: string,
  context: CallContext,
): Promise<readonly WireMachineAction[]> {
  const filter = and([ofMachine(machineId), inSet('status', [text('Pending'), text('InProgress')])]);
  const actions = await dataSource.fetchNow(listMachineActions({ filter, top: ROWS }), context);
  return actions.filter((action) => isIsolationOf(action, machineId) && hasNotEnded(action));
}

/** The newest Isolate and Unisolate actions of a machine, ended ones too, asked for since a moment. */
export async function readIsolationSince(
  dataSource: DefenderDataSource,
  machineId: string,
  since: number,
  context: CallContext,
): Promise<readonly WireMachineAction[]> {
  const from = { kind: 'dateTime', value: new Date(since).toISOString() } as const;
  const filter = and([
    ofMachine(machineId),
    { kind: 'comparison', property: 'creationDateTimeUtc', operator: 'ge', value: from },
  ]);
  const actions = await dataSource.fetchNow(listMachineActions({ filter, top: ROWS }), context);
  return actions.filter((action) => isIsolationOf(action, machineId));
}

export function hasNotEnded({ status }: WireMachineAction): boolean {
  return /^(pending|inprogress)$/i.test(status ?? '');
}

export function isOfType({ type }: WireMachineAction, wanted: string): boolean {
  return type?.toLowerCase() === wanted.toLowerCase();
}

function ofMachine(machineId: string): ODataFilter {
  return and([eq('machineId', stringValue(machineId)), inSet('type', [text('Isolate'), text('Unisolate')])]);
}

/** Answers are checked: a filter that the service passed over must not make up a pending action. */
export function isIsolationOf(action: WireMachineAction, machineId: string): boolean {
  return (
    action.machineId?.toLowerCase() === machineId &&
    (isOfType(action, 'Isolate') || isOfType(action, 'Unisolate'))
  );
}

function text(value: string) {
  return { kind: 'string', value } as const;
}

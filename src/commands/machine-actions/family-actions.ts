import type { CallContext } from '../../defender-api/call-context.js';
import type { DefenderDataSource } from '../../defender-api/data-source.js';
import { listMachineActions } from '../../defender-api/endpoints/machine-actions.js';
import { MAX_TOP } from '../../defender-api/endpoints/shared/list-query.js';
import type { WireMachineAction } from '../../defender-api/models/machine-actions.js';
import { and, eq, inSet } from '../../defender-api/odata/filter.js';
import { stringValue } from '../../defender-api/odata/literal.js';
import { familyOf, type MachineActionKind } from './machine-action-kind.js';

/**
 * All actions of a kind and its opposite on a machine, ended ones too, in one call: what is pending and what is in
 * effect. A machine has few of them. Never kept or shared: a write is decided by them.
 */
export async function readFamilyActions(
  dataSource: DefenderDataSource,
  machineId: string,
  kind: MachineActionKind,
  context: CallContext,
): Promise<readonly WireMachineAction[]> {
  const types = familyOf(kind);
  const filter = and([
    eq('machineId', stringValue(machineId)),
    inSet(
      'type',
      types.map((value) => ({ kind: 'string', value })),
    ),
  ]);
  const actions = await dataSource.fetchNow(listMachineActions({ filter, top: MAX_TOP }), context);
  return actions.filter((action) => isOfFamily(action, machineId, kind));
}

/** Answers are checked: a filter that the service passed over must not make up a pending action. */
export function isOfFamily(action: WireMachineAction, machineId: string, kind: MachineActionKind): boolean {
  return (
    action.machineId?.toLowerCase() === machineId && familyOf(kind).some((type) => isOfType(action, type))
  );
}

export function isOfType({ type }: WireMachineAction, wanted: string): boolean {
  return type?.toLowerCase() === wanted.toLowerCase();
}

export function hasNotEnded({ status }: WireMachineAction): boolean {
  return /^(pending|inprogress)$/i.test(status ?? '');
}

import type { Machine, TenantData } from '../model.js';

/** The device group of a machine at a moment. */
export function groupAt(
  { groupMoves }: Pick<TenantData, 'groupMoves'>,
  machine: Machine,
  time: number,
): { readonly id: number; readonly name: string | null } {
  const next = groupMoves.find((move) => move.machineId === machine.id && move.at > time);
  return next?.from ?? { id: machine.rbacGroupId, name: machine.rbacGroupName };
}

/**
 * Puts a machine into another group, at a moment that may have passed. Throws RangeError for a machine
 * that isn't there, and for a moment before its last move.
 */
export function moveMachine(
  tenant: Pick<TenantData, 'machines' | 'groupMoves'>,
  machineId: string,
  group: { readonly id: number; readonly name: string | null },
  at: number,
): void {
  const machine = tenant.machines.find(({ id }) => id === machineId);
  if (machine === undefined) throw new RangeError(`There is no machine '${machineId}'`);
  if (tenant.groupMoves.some((move) => move.machineId === machineId && move.at > at))
    throw new RangeError('The machine left a group later than that');
  tenant.groupMoves.push({ machineId, at, from: { id: machine.rbacGroupId, name: machine.rbacGroupName } });
  tenant.groupMoves.sort((one, other) => one.at - other.at);
  machine.rbacGroupId = group.id;
  machine.rbacGroupName = group.name;
}

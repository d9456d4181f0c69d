import type { WireMachine } from '../defender-api/models/machines.js';

/**
 * How much of a machine is known or wanted: its id; what a `machineReferences` row holds (name, platform, device group);
 * everything.
 */
export type MachineDetail = 'id' | 'reference' | 'whole';

/** Machines that a source knows in part. */
export interface ThinMachines {
  readonly machines: readonly WireMachine[];
  readonly known: MachineDetail;
}

const ORDER: readonly MachineDetail[] = ['id', 'reference', 'whole'];

/** Whether so much knowledge answers a question for so much. */
export function knowsEnough(known: MachineDetail, wanted: MachineDetail): boolean {
  return ORDER.indexOf(known) >= ORDER.indexOf(wanted);
}

/**
 * The machines in as much detail as is wanted: as they are where that is known, else the whole rows. A machine that
 * Defender lists no more, because it has aged out, stays as thin as it is: its other fields are null, and the list
 * keeps its length.
 */
export async function completeMachines(
  { machines, known }: ThinMachines,
  wanted: MachineDetail,
  machineById: (id: string) => Promise<WireMachine | null>,
): Promise<readonly WireMachine[]> {
  if (knowsEnough(known, wanted)) return machines;
  return Promise.all(machines.map(async (thin) => (await machineById(thin.id)) ?? thin));
}

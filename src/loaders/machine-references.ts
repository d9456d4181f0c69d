import type { WireMachine } from '../defender-api/models/machines.js';

/**
 * How much of a machine is known or wanted: its id; what a `machineReferences` row holds (name, platform, device group);
 * everything.
 */
export type MachineDetail = 'id' | 'reference' | 'whole';

/** Machines that a source knows in part. */
export interface PartialMachines {
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
 * Defender lists no more, because it has aged out, stays as partial as it is: its other fields are null, and the list
 * keeps its length. Null is one that turns out to be none of the caller's.
 *
 * @param machineById undefined for a machine that Defender doesn't list, null for one that the caller may not see
 */
export async function completeMachines(
  { machines, known }: PartialMachines,
  wanted: MachineDetail,
  machineById: (id: string) => Promise<WireMachine | null | undefined>,
): Promise<readonly (WireMachine | null)[]> {
  if (knowsEnough(known, wanted)) return machines;
  return Promise.all(
    machines.map(async (partial) => {
      const whole = await machineById(partial.id);
      if (whole === undefined) return partial;
      // What references alone know stays.
      return whole === null ? null : { ...partial, ...whole };
    }),
  );
}

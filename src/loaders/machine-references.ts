import type { WireMachine } from '../defender-api/models/machines.js';

/**
 * How much of a machine is known or requested: its id; a row of `machineReferences` (name, platform, device group); all
 * properties.
 */
export type MachineDetail = 'id' | 'reference' | 'whole';

/** Machines of which a source has some properties. */
export interface PartialMachines {
  readonly machines: readonly WireMachine[];
  readonly known: MachineDetail;
}

const ORDER: readonly MachineDetail[] = ['id', 'reference', 'whole'];

export function knowsEnough(known: MachineDetail, wanted: MachineDetail): boolean {
  return ORDER.indexOf(known) >= ORDER.indexOf(wanted);
}

/**
 * Completes machines to the requested detail, loading whole rows only if needed. A machine that Defender no longer lists
 * keeps its partial row, so that the list keeps its length. Null for machines that the caller may not see.
 *
 * @param machineById undefined if Defender doesn't list the machine, null if the caller may not see it
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
      // Keep properties that only references have.
      return whole === null ? null : { ...partial, ...whole };
    }),
  );
}

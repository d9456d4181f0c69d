import { getMachine } from '../defender-api/endpoints/machines.js';
import type { WireMachineAction } from '../defender-api/models/machine-actions.js';
import type { WireMachine } from '../defender-api/models/machines.js';
import type { CommandContext } from './command-context.js';
import { readFamilyActions } from './family-actions.js';
import type { MachineActionKind } from './machine-action-kind.js';

/** How a write looks at its machine before anything is sent. Never from what is kept: a write is decided by it. */
export interface TargetReads {
  /** Null when Defender has no such machine. */
  machine(machineId: string): Promise<WireMachine | null>;
  /** All actions of a kind and its opposite, ended ones too. */
  familyActions(machineId: string, kind: MachineActionKind): Promise<readonly WireMachineAction[]>;
}

/** Two calls for one machine. */
export function readsOfOne({ dataSource, call }: CommandContext): TargetReads {
  return {
    machine: async (machineId) => {
      const machine = await dataSource.fetchNow(getMachine(machineId), call);
      // The service finds by name too, and a row of another id answers another question.
      return machine?.id.toLowerCase() === machineId ? machine : null;
    },
    familyActions: (machineId, kind) => readFamilyActions(dataSource, machineId, kind, call),
  };
}

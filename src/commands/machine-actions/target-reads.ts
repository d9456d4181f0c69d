import { getMachine } from '../../defender-api/endpoints/machines.js';
import type { WireMachineAction } from '../../defender-api/models/machine-actions.js';
import type { WireMachine } from '../../defender-api/models/machines.js';
import type { CommandContext } from '../sequence/command-context.js';
import { isOfFamily, readFamilyActions } from './family-actions.js';
import type { MachineActionKind } from './machine-action-kind.js';

/** How a write looks at its machine before anything is sent. Never from what is kept: a write is decided by it. */
export interface TargetReads {
  /** Null when Defender has no such machine. */
  machine(machineId: string): Promise<WireMachine | null>;
  /** All actions of a kind and its opposite, ended ones too. */
  familyActions(machineId: string, kind: MachineActionKind): Promise<readonly WireMachineAction[]>;
}

/** Two calls for one machine. */
export function readsOfOne({ dataSource, call }: Pick<CommandContext, 'dataSource' | 'call'>): TargetReads {
  return {
    machine: async (machineId) => {
      const machine = await dataSource.fetchNow(getMachine(machineId), call);
      // The service finds by name too, and a row of another id answers another question.
      return machine?.id.toLowerCase() === machineId ? machine : null;
    },
    familyActions: (machineId, kind) => readFamilyActions(dataSource, machineId, kind, call),
  };
}

/** What was read together is believed for so long: whoever comes to their turn later looks again. */
const BELIEVED_MS = 10_000;

/**
 * Reads for many machines, made at once in calls that they share: two for each 50. What can't be read is the error of the
 * machines of its call.
 */
export function readsOfMany(machineIds: readonly string[], context: CommandContext): TargetReads {
  const { batchers, call, clock } = context;
  const alone = readsOfOne(context);
  const startedAt = clock.now();
  const now = { ...call, bypassCache: true };
  const machines = loadAll(machineIds, (id) => batchers.machineById.load(id, now));
  const actions = loadAll(machineIds, (id) => batchers.machineActionsByMachineId.load(id, now));
  const isFresh = () => clock.now() - startedAt <= BELIEVED_MS;
  return {
    machine: async (machineId) => {
      const found = isFresh() ? await machines.get(machineId) : undefined;
      // A machine that the shared call doesn't show may exist all the same: only its own read proves that it doesn't.
      return found?.rows[0] ?? (found?.certain === true ? null : alone.machine(machineId));
    },
    familyActions: async (machineId, kind) => {
      const found = isFresh() ? await actions.get(machineId) : undefined;
      return found === undefined
        ? alone.familyActions(machineId, kind)
        : found.rows.filter((action) => isOfFamily(action, machineId, kind));
    },
  };
}

function loadAll<T>(
  machineIds: readonly string[],
  load: (machineId: string) => Promise<T>,
): ReadonlyMap<string, Promise<T>> {
  return new Map(
    machineIds.map((machineId) => {
      const loading = load(machineId);
      // Whoever needs it hears of it; nobody may need it.
      loading.catch(() => undefined);
      return [machineId, loading];
    }),
  );
}

import type { CallContext } from '../defender-api/call-context.js';
import { getMachine } from '../defender-api/endpoints/machines.js';
import type { WireMachineAction } from '../defender-api/models/machine-actions.js';
import { NotFoundError } from '../errors/caller-errors.js';
import type { CheckNotes } from './check-notes.js';
import type { CommandContext } from './command-context.js';
import { readFamilyActions } from './family-actions.js';
import { isOutage } from './is-outage.js';
import type { MachineActionKind } from './machine-action-kind.js';

/** A machine, and what is wanted with it. */
export interface Looked {
  readonly machineId: string;
  readonly kind: MachineActionKind;
}

/** For so long, what tightens waits for what is looked up first. */
const PATIENCE_MS = 12_000;

/** Guard rails learn what it is. @throws NotFoundError for an unknown machine */
export async function lookAtMachine(
  { machineId, kind }: Looked,
  notes: CheckNotes,
  context: CommandContext,
): Promise<void> {
  const { dataSource } = context;
  const machine = await unlessDown(
    () => dataSource.fetchNow(getMachine(machineId), callOfChecks(kind, context)),
    kind,
    () => {
      notes.miss(machineId);
      notes.warn('The machine could not be read, so whether it exists or is protected was not checked.');
    },
  );
  if (machine === undefined) return;
  if (machine?.id.toLowerCase() !== machineId) throw new NotFoundError(`There is no machine ${machineId}.`);
  notes.learn(machine);
}

/** The actions of this kind and its opposite, ended ones too. */
export async function lookAtActions(
  { machineId, kind }: Looked,
  notes: CheckNotes,
  context: CommandContext,
): Promise<readonly WireMachineAction[]> {
  const { dataSource } = context;
  const actions = await unlessDown(
    () => readFamilyActions(dataSource, machineId, kind, callOfChecks(kind, context)),
    kind,
    () => {
      notes.warn('Its actions could not be read, so whether one is pending was not checked.');
    },
  );
  return actions ?? [];
}

/** What tightens doesn't wait for a look that fails. */
async function unlessDown<T>(
  look: () => Promise<T>,
  { direction }: MachineActionKind,
  onOutage: () => void,
): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (direction !== 'tighten' || !isOutage(error)) throw error;
    onOutage();
    return undefined;
  }
}

/** Where the write goes on without the look, the look leaves it time. */
function callOfChecks({ direction }: MachineActionKind, { call, clock }: CommandContext): CallContext {
  return direction === 'tighten'
    ? { ...call, deadline: Math.min(call.deadline, clock.now() + PATIENCE_MS) }
    : call;
}

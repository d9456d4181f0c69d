import type { CallContext } from '../../defender-api/call-context.js';
import type { WireMachineAction } from '../../defender-api/models/machine-actions.js';
import type { WireMachine } from '../../defender-api/models/machines.js';
import { NotFoundError } from '../../errors/caller-errors.js';
import { isOutage } from '../../errors/upstream-errors.js';
import type { CheckFindings } from '../sequence/check-findings.js';
import type { CommandContext } from '../sequence/command-context.js';
import { refusedResult, type WriteResult } from '../sequence/receipt.js';
import type { MachineActionKind } from './machine-action-kind.js';
import { readsOfOne, type TargetReads } from './target-reads.js';

/** A machine, and what is wanted with it. */
export interface LookupTarget {
  readonly machineId: string;
  readonly kind: MachineActionKind;
  /** How it is read: by itself, unless it is one of many. */
  readonly reads?: TargetReads | undefined;
}

/** For so long, what tightens waits for what is looked up first. */
const PATIENCE_MS = 12_000;

/** Guard rails learn what it is; undefined when it can't be read and that is passed over. @throws NotFoundError for an unknown machine */
export async function lookAtMachine(
  looked: LookupTarget,
  notes: CheckFindings,
  context: CommandContext,
): Promise<WireMachine | undefined> {
  const { machineId, kind } = looked;
  const machine = await unlessDown(
    () => readsFor(looked, context).machine(machineId),
    kind,
    () => {
      notes.miss(machineId);
      notes.warn('The machine could not be read, so whether it exists or is protected was not checked.');
    },
  );
  if (machine === undefined) return undefined;
  if (machine === null) throw new NotFoundError(`There is no machine ${machineId}.`);
  notes.learn(machine);
  return machine;
}

/** The actions of this kind and its opposite, ended ones too. */
export async function lookAtActions(
  looked: LookupTarget,
  notes: CheckFindings,
  context: CommandContext,
): Promise<readonly WireMachineAction[]> {
  const { machineId, kind } = looked;
  const actions = await unlessDown(
    () => readsFor(looked, context).familyActions(machineId, kind),
    kind,
    () => {
      notes.warn('Its actions could not be read, so whether one is pending was not checked.');
    },
  );
  return actions ?? [];
}

function readsFor({ kind, reads }: LookupTarget, context: CommandContext): TargetReads {
  return reads ?? readsOfOne({ ...context, call: callOfChecks(kind, context) });
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
export function callOfChecks({ direction }: MachineActionKind, { call, clock }: CommandContext): CallContext {
  return direction === 'tighten'
    ? { ...call, deadline: Math.min(call.deadline, clock.now() + PATIENCE_MS) }
    : call;
}

/** A refusal for a row that was merged into another: what is done to it reaches nobody. */
export function judgeMerged<Result>({
  id,
  mergedIntoMachineId,
}: WireMachine): WriteResult<Result> | undefined {
  if (mergedIntoMachineId == null || mergedIntoMachineId === '') return undefined;
  const found = refusedResult<Result>(
    'REFUSED',
    'MACHINE_MERGED',
    `Machine ${id} was merged into ${mergedIntoMachineId}. Nothing was sent; use that id.`,
  );
  return found.refusal === null ? found : { ...found, refusal: { ...found.refusal, mergedIntoMachineId } };
}

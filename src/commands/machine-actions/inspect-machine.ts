import type { CallContext } from '../../defender-api/call-context.js';
import type { WireMachineAction } from '../../defender-api/models/machine-actions.js';
import type { WireMachine } from '../../defender-api/models/machines.js';
import { NotFoundError } from '../../errors/caller-errors.js';
import { isOutage } from '../../errors/upstream-errors.js';
import type { CheckFindings } from '../sequence/check-findings.js';
import type { CommandContext } from '../sequence/command-context.js';
import { refusedResult, type WriteResult } from '../sequence/receipt.js';
import { type MachineActionKind, familyOf } from './machine-action-kind.js';
import { getMachine } from '../../defender-api/endpoints/machines.js';
import type { DefenderDataSource } from '../../defender-api/data-source.js';
import { listMachineActions } from '../../defender-api/endpoints/machine-actions.js';
import { MAX_TOP } from '../../defender-api/endpoints/shared/list-query.js';
import { and, eq, inTexts } from '../../defender-api/odata/filter.js';
import { stringValue } from '../../defender-api/odata/literal.js';
import { equalsIgnoringCase } from '../sequence/same-word.js';
import { warning } from '../sequence/write-warning.js';

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
  const filter = and([eq('machineId', stringValue(machineId)), inTexts('type', types)]);
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
  return equalsIgnoringCase(type, wanted);
}

export function hasNotEnded({ status }: WireMachineAction): boolean {
  return /^(pending|inprogress)$/i.test(status ?? '');
}

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
  const startTime = clock.now();
  const now = { ...call, bypassCache: true };
  const machines = loadAll(machineIds, (id) => batchers.machineById.load(id, now));
  const actions = loadAll(machineIds, (id) => batchers.machineActionsByMachineId.load(id, now));
  const isFresh = () => clock.now() - startTime <= BELIEVED_MS;
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

/** A machine, and what is wanted with it. */
interface LookupTarget {
  readonly machineId: string;
  readonly kind: MachineActionKind;
  /** How it is read: by itself, unless it is one of many. */
  readonly reads?: TargetReads | undefined;
}

/** For so long, what tightens waits for what is looked up first. */
const PATIENCE_MS = 12_000;

/** Guard rails learn what it is; undefined when it can't be read and that is passed over. @throws NotFoundError for an unknown machine */
export async function inspectMachine(
  looked: LookupTarget,
  findings: CheckFindings,
  context: CommandContext,
): Promise<WireMachine | undefined> {
  const { machineId, kind } = looked;
  const machine = await unlessDown(
    () => readsFor(looked, context).machine(machineId),
    kind,
    () => {
      findings.miss(machineId);
      findings.warn(
        warning(
          'NOT_CHECKED',
          'The machine could not be read, so whether it exists or is protected was not checked.',
        ),
      );
    },
  );
  if (machine === undefined) return undefined;
  if (machine === null) throw new NotFoundError(`There is no machine ${machineId}.`);
  findings.learn(machine);
  return machine;
}

/** The actions of this kind and its opposite, ended ones too. */
export async function inspectActions(
  looked: LookupTarget,
  findings: CheckFindings,
  context: CommandContext,
): Promise<readonly WireMachineAction[]> {
  const { machineId, kind } = looked;
  const actions = await unlessDown(
    () => readsFor(looked, context).familyActions(machineId, kind),
    kind,
    () => {
      findings.warn(
        warning('NOT_CHECKED', 'Its actions could not be read, so whether one is pending was not checked.'),
      );
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
function callOfChecks({ direction }: MachineActionKind, { call, clock }: CommandContext): CallContext {
  return direction === 'tighten'
    ? { ...call, deadline: Math.min(call.deadline, clock.now() + PATIENCE_MS) }
    : call;
}

/** A refusal for a row that was merged into another: what is done to it reaches nobody. */
export function checkMerged<Result>({
  id,
  mergedIntoMachineId,
}: WireMachine): WriteResult<Result> | undefined {
  if (mergedIntoMachineId == null || mergedIntoMachineId === '') return undefined;
  const found = refusedResult<Result>(
    'REFUSED',
    'MERGED',
    `Machine ${id} was merged into ${mergedIntoMachineId}. Nothing was sent; use that id.`,
  );
  return found.refusal === null ? found : { ...found, refusal: { ...found.refusal, mergedIntoMachineId } };
}

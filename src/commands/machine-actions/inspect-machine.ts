import type { CallContext } from '../../defender-api/call-context.js';
import type { WireMachineAction } from '../../defender-api/models/machine-actions.js';
import type { WireMachine } from '../../defender-api/models/machines.js';
import { isOutage } from '../../errors/upstream-errors.js';
import { monotonicTimeOf } from '../../lib/monotonic-time.js';
import type { CheckFindings } from '../sequence/command.js';
import type { CommandContext } from '../sequence/command-context.js';
import { refusedResult, type WriteResult } from '../sequence/receipt.js';
import { type MachineActionKind, familyOf } from './machine-action-kind.js';
import { getMachine } from '../../defender-api/endpoints/machines.js';
import type { DefenderDataSource } from '../../defender-api/data-source.js';
import { MACHINES } from '../../defender-api/snapshots/collections.js';
import { listMachineActions } from '../../defender-api/endpoints/machine-actions.js';
import { MAX_TOP } from '../../defender-api/endpoints/shared/list-query.js';
import { and, eq, inTexts } from '../../defender-api/odata/filter.js';
import { stringValue } from '../../defender-api/odata/literal.js';
import { warning } from '../sequence/write-warning.js';
import { unknownMachine } from '../sequence/read-target.js';
import { isSameText } from '../../lib/texts.js';

/**
 * All actions of a kind and its opposite on a machine, finished ones too, in one call: the pending and the effective ones.
 * A machine has few of them. Never cached or shared, because a write depends on them.
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

/** Filters the result again, in case the service ignores the filter. */
export function isOfFamily(action: WireMachineAction, machineId: string, kind: MachineActionKind): boolean {
  return (
    action.machineId?.toLowerCase() === machineId && familyOf(kind).some((type) => isOfType(action, type))
  );
}

export function isOfType({ type }: WireMachineAction, wanted: string): boolean {
  return isSameText(type, wanted);
}

/** Whether its known scope is another, such as Selective instead of Full. */
export function hasOtherScope({ scope }: WireMachineAction, wanted: string | null | undefined): boolean {
  return scope != null && wanted != null && !isSameText(scope, wanted);
}

/** Reads the machine before a write. Never cached, because the write depends on it. */
export interface TargetReads {
  /** Null if Defender has no such machine. */
  machine(machineId: string): Promise<WireMachine | null>;
  /** All actions of a kind and its opposite, finished ones too. */
  familyActions(machineId: string, kind: MachineActionKind): Promise<readonly WireMachineAction[]>;
}

/** Two calls for one machine. */
export function readsOfOne({ dataSource, call }: Pick<CommandContext, 'dataSource' | 'call'>): TargetReads {
  return {
    machine: async (machineId) => {
      const machine = await dataSource.fetchNow(getMachine(machineId), call);
      // The service also finds by name: a row with another id is the wrong machine.
      return machine?.id.toLowerCase() === machineId ? machine : null;
    },
    familyActions: (machineId, kind) => readFamilyActions(dataSource, machineId, kind, call),
  };
}

/** How long a shared read of machines is valid: parts that start later read again. */
const MACHINES_TTL_MS = 10_000;
/** How long a read of actions is valid. Short, because another replica may have acted on the machine since. */
const ACTIONS_TTL_MS = 2_000;

/** Reads many machines at once in shared calls: two per 50. If a call fails, its error is that of its machines. */
export function readsOfMany(machineIds: readonly string[], context: CommandContext): TargetReads {
  const { batchers, call, clock } = context;
  const alone = readsOfOne(context);
  const time = monotonicTimeOf(clock);
  const startTime = time.now();
  const now = { ...call, bypassCache: true };
  const machines = loadAll(machineIds, (id) => batchers.machineById.load(id, now));
  const unread = new Set(machineIds);
  const readActions = () => ({
    at: time.now(),
    rows: loadAll([...unread], (id) => batchers.machineActionsByMachineId.load(id, now)),
  });
  let actions = readActions();
  return {
    machine: async (machineId) => {
      const isFresh = time.now() - startTime <= MACHINES_TTL_MS;
      const found = isFresh ? await machines.get(machineId) : undefined;
      const row = found?.rows[0];
      // A read of another request that this one joined may have come from a hunt, whose rows are too old.
      if (row?.source === 'HUNTING') return alone.machine(machineId);
      // A machine missing from the shared call may still exist: only its own read proves that it doesn't.
      return row ?? (found?.certain === true ? null : alone.machine(machineId));
    },
    familyActions: async (machineId, kind) => {
      if (time.now() - actions.at > ACTIONS_TTL_MS) actions = readActions();
      unread.delete(machineId);
      const found = await actions.rows.get(machineId);
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
      // Parts that need it receive the error; there may be none.
      loading.catch(() => undefined);
      return [machineId, loading];
    }),
  );
}

/** A machine, and the requested kind of action. */
interface LookupTarget {
  readonly machineId: string;
  readonly kind: MachineActionKind;
  /** How it is read: by itself, unless it is one of many. */
  readonly reads?: TargetReads | undefined;
}

/** How long writes that tighten protection wait for the reads before them. */
const PATIENCE_MS = 12_000;

/**
 * Reads the machine, for the guard rails too; undefined if it can't be read and that is tolerated. @throws NotFoundError
 * for an unknown machine
 */
async function inspectMachine(
  looked: LookupTarget,
  findings: CheckFindings,
  context: CommandContext,
): Promise<WireMachine | undefined> {
  const { machineId, kind } = looked;
  const read = () => readsFor(looked, context).machine(machineId);
  const machine = await unlessDown(read, kind, () => {
    findings.miss(machineId);
  });
  if (machine === undefined) {
    const known = await findLastKnown(machineId, context);
    if (known !== undefined) findings.learn(known);
    findings.warn(warning('CHECK_SKIPPED', known === undefined ? UNCHECKED : CHECKED_BY_OLD_DATA));
    return undefined;
  }
  if (machine === null) throw unknownMachine(machineId);
  findings.learn(machine);
  return machine;
}

const UNCHECKED = 'The machine could not be read, so whether it exists or is protected was not checked.';
const CHECKED_BY_OLD_DATA =
  'The machine could not be read. Whether it is protected was checked by an earlier read of it.';

/**
 * The machine as the latest earlier read has shown it, for at most as long as expired data replace errors. So a caller who uses up the
 * quota doesn't lift the protection. Makes no call.
 */
export async function findLastKnown(
  machineId: string,
  { batchers, snapshotMemory, call }: CommandContext,
): Promise<WireMachine | undefined> {
  const byId = await batchers.machineById.lastKnown(machineId, call);
  const inList = await snapshotMemory.lastKnown(call.tenantId, MACHINES, machineId);
  const isInListLater = inList !== undefined && inList.readAt > (byId?.readAt ?? 0);
  return (isInListLater ? undefined : byId?.value.rows[0]) ?? inList?.value;
}

/**
 * Reads the machine and its actions of this kind and its opposite, finished ones too. If the machine comes late, the actions
 * are read again: another replica may have acted meanwhile.
 *
 * @throws NotFoundError for an unknown machine
 */
export async function inspectTarget(
  looked: LookupTarget,
  findings: CheckFindings,
  context: CommandContext,
): Promise<{
  readonly machine: WireMachine | undefined;
  readonly actions: readonly WireMachineAction[];
}> {
  const { clock } = context;
  const startTime = clock.now();
  const [machine, actions] = await Promise.all([
    inspectMachine(looked, findings, context),
    inspectActions(looked, findings, context),
  ]);
  const isOld = actions !== undefined && clock.now() - startTime > ACTIONS_TTL_MS;
  return { machine, actions: (isOld ? await inspectActions(looked, findings, context) : actions) ?? [] };
}

/** Undefined if they can't be read and that is tolerated. */
async function inspectActions(
  looked: LookupTarget,
  findings: CheckFindings,
  context: CommandContext,
): Promise<readonly WireMachineAction[] | undefined> {
  const { machineId, kind } = looked;
  return unlessDown(
    () => readsFor(looked, context).familyActions(machineId, kind),
    kind,
    () => {
      findings.warn(
        warning('CHECK_SKIPPED', 'Its actions could not be read, so whether one is pending was not checked.'),
      );
    },
  );
}

function readsFor({ kind, reads }: LookupTarget, context: CommandContext): TargetReads {
  return reads ?? readsOfOne({ ...context, call: callOfChecks(kind, context) });
}

/** Writes that tighten protection continue if the read fails. */
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

/** If the write can continue without the read, the read has a shorter deadline. */
function callOfChecks({ direction }: MachineActionKind, { call, clock }: CommandContext): CallContext {
  return direction === 'tighten'
    ? { ...call, deadline: Math.min(call.deadline, monotonicTimeOf(clock).now() + PATIENCE_MS) }
    : call;
}

/** Refuses a machine that was merged into another: actions on it have no effect. */
export function checkMerged<Result>({
  id,
  mergedIntoMachineId,
}: WireMachine): WriteResult<Result> | undefined {
  if (mergedIntoMachineId == null || mergedIntoMachineId === '') return undefined;
  const found = refusedResult<Result>(
    'REFUSED',
    'TARGET_MERGED',
    `Machine ${id} was merged into ${mergedIntoMachineId}. Nothing was sent; use that id.`,
  );
  return found.refusal === null ? found : { ...found, refusal: { ...found.refusal, mergedIntoMachineId } };
}

import { digestOf } from '../../lib/digest.js';
import type { ActionSettled } from '../../audit/audit-event.js';
import { AuditUnavailableError } from '../../audit/audit-recorder.js';
import { SubgraphError } from '../../errors/subgraph-error.js';
import { settleInParallel } from '../../loaders/shared/settle-in-parallel.js';
import { actOnMachine, type RequestedAction } from './act-on-machine.js';
import { checkLabels, type ActionLabelsInput } from '../sequence/action-labels.js';
import { occurrenceOf } from '../sequence/attribution.js';
import { checkBreakGlass, checkStepUp } from '../sequence/check-caller.js';
import { checkComment, checkIdempotencyKey, checkMachineIds } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import {
  isRefusal,
  unknownOutcome,
  writeResult,
  type MachineActionReceipt,
  type Receipt,
  type Refusal,
} from '../sequence/receipt.js';
import { CheckFindings, type CommandInput } from '../sequence/command.js';
import { otherInput, POLL_MS, UnknownKeyError, WriteInProgressError } from '../sequence/run-once.js';
import { LEASE_MS } from '../sequence/run-and-store.js';
import { fingerprintOf, IDEMPOTENCY_TTL_MS, leaseOf, recordNameOf } from '../sequence/stored-write.js';
import { StoreUnavailableError } from '../../store/store.js';
import { readsOfMany, type TargetReads } from './inspect-machine.js';
import { countsOf, outcomeOfParts, refusedBy, type PartResult } from '../sequence/bulk/item-results.js';
import { passBulkRules, shareApproval, type BulkJudgment, type SharedApproval } from './guard-bulk.js';
import { NOT_RECORDED } from '../sequence/run-command.js';
import type { DefenderWriteOutcome } from '../../generated/schema.js';
import { monotonicTimeOf } from '../../lib/monotonic-time.js';

/** A minute's quota of the call that acts on one machine. */
const MAX_MACHINES = 100;

export interface BulkInput extends CommandInput, ActionLabelsInput {
  readonly machineIds: readonly string[];
  readonly comment: string;
  readonly force?: boolean | null | undefined;
}

/** A requested action on many machines. */
interface WantedBulk<Input extends BulkInput> {
  /** The mutation, such as isolateMachines. */
  readonly name: string;
  readonly input: Input;
  /** The action for one machine. @throws BAD_USER_INPUT */
  readonly wantedFor: (input: Omit<Input, 'machineIds'> & { readonly machineId: string }) => RequestedAction;
}

export type MachineActionItem = Omit<MachineActionReceipt, 'auditId'> & {
  readonly machineId: string;
  /** Null if it failed, or was never recorded. */
  readonly auditId: string | null;
};

export interface BulkReceipt extends Pick<Receipt<never>, 'outcome' | 'refusal' | 'warnings' | 'auditId'> {
  /** Null if none was attempted. */
  readonly results: readonly MachineActionItem[] | null;
}

/**
 * Runs an action on many machines, a few at a time, each like a single write: with its own lock, checks, key and audit
 * records. The machines and their actions are read in shared calls. The failure of one doesn't affect the others.
 *
 * @throws BAD_USER_INPUT before any call.
 */
export async function runBulk<Input extends BulkInput>(
  wanted: WantedBulk<Input>,
  context: CommandContext,
): Promise<BulkReceipt> {
  const { name, input } = wanted;
  const machineIds = checkMachineIds(input.machineIds, MAX_MACHINES);
  checkComment(input.comment);
  checkLabels(input);
  const key = checkIdempotencyKey(input.idempotencyKey);
  await checkStepUp({ name }, context);
  await checkBreakGlass({ name, input }, context);
  const bulkId = context.newId();
  const claim =
    key === undefined || input.dryRun === true
      ? FIRST
      : await claimBulkKey({ name, key, input: fieldsOf(input) }, context);
  const approval = shareApproval({ name, input: fieldsOf(input), auditId: bulkId }, context);
  const bulk = { machineIds, bulkId, claim, approval };
  try {
    const receipt = await runRecorded(wanted, bulk, { ...context, approvals: approval.approvals });
    if (isRefusal(receipt)) await claim.free();
    return receipt;
  } catch (error) {
    await claim.free();
    throw error;
  } finally {
    await claim.end();
  }
}

interface Bulk {
  readonly machineIds: readonly string[];
  /** The audit id of the whole. */
  readonly bulkId: string;
  readonly claim: BulkClaim;
  readonly approval: SharedApproval;
}

async function runRecorded<Input extends BulkInput>(
  wanted: WantedBulk<Input>,
  bulk: Bulk,
  context: CommandContext,
): Promise<BulkReceipt> {
  const { name } = wanted;
  const { bulkId, approval } = bulk;
  await context.audit.intend({
    type: 'actionIntended',
    auditId: bulkId,
    action: name,
    input: fieldsOf(wanted.input),
    ...occurrenceOf(context),
  });
  const receipt = await passAndRun(wanted, bulk, context).catch(async (error: unknown) => {
    // The rules of the whole could not be evaluated. Errors of parts are results.
    await approval.refund();
    const outcome = error instanceof SubgraphError ? error.code : 'INTERNAL';
    const event = { type: 'actionSettled', auditId: bulkId, action: name, outcome } as const;
    await context.audit.record({ ...event, ...occurrenceOf(context) }).catch(() => undefined);
    throw error;
  });
  if (receipt.results !== null && areUndone(receipt.results)) await approval.refund();
  const isRecorded = await recordOutcome(receipt, wanted, context);
  return isRecorded ? receipt : { ...receipt, warnings: [NOT_RECORDED] };
}

async function passAndRun<Input extends BulkInput>(
  wanted: WantedBulk<Input>,
  { machineIds, bulkId, claim }: Bulk,
  context: CommandContext,
): Promise<BulkReceipt> {
  const { name, input } = wanted;
  let judgment: BulkJudgment | undefined;
  const ofWhole = { bulkId, bulkName: name, bulkVerdict: () => judgment, plannedSlots: { count: 0 } };
  const ofParts = { ...context, ...ofWhole };
  let started: TargetReads | undefined;
  const reads = () => (started ??= readsOfMany(machineIds, ofParts));
  const machines = { ids: machineIds, reads, findings: new CheckFindings() };
  const pass = async () => {
    const request = { name, input: fieldsOf(input), auditId: bulkId };
    const next = await passBulkRules(request, machines, context, judgment);
    const { refusal } = next;
    // Parts that meet the same refusal count as one rejected write.
    if (refusal !== undefined && judgment?.refusal === undefined && input.dryRun !== true)
      context.metrics.guardedWrites.inc({ mutation: name, code: refusal.code });
    judgment = next;
    return refusal && asRefused(refusal);
  };
  const refused = await pass();
  if (refused !== undefined && !claim.isRetry)
    return { ...refused, warnings: [], auditId: bulkId, results: null };
  // Parts of the earlier request have results. No other part is sent.
  const findRefusal = async () => refused ?? (await pass());
  // An approval of the whole is used up by now.
  if (refused === undefined && input.approvalId != null && input.dryRun !== true)
    await context.audit.confirmIntent(bulkId);
  const settled = await settleInParallel(machineIds, async (machineId): Promise<MachineActionItem> => {
    const item = wanted.wantedFor(inputOfOne(input, machineId));
    if (refused !== undefined) await awaitFirstRequest(claim, item, ofParts);
    const precheck = async () => {
      const later = await findRefusal();
      return later === undefined ? item.precheck?.() : { ...writeResult(later.outcome, null), ...later };
    };
    const receipt = await actOnMachine({ ...item, reads: reads(), precheck }, ofParts);
    return { machineId, ...receipt };
  });
  const results = settled.map((result, index) =>
    result instanceof Error ? failureOf(machineIds[index] ?? '', result) : result,
  );
  return { ...outcomeOfParts(results), warnings: [], auditId: bulkId, results };
}

function asRefused(refusal: Refusal) {
  const isMissing = refusal.code === 'APPROVAL_REQUIRED';
  return { outcome: isMissing ? ('APPROVAL_REQUIRED' as const) : ('REFUSED' as const), refusal };
}

function fieldsOf(input: object): Readonly<Record<string, unknown>> {
  return { ...input };
}

/** Each part has its own key, so that a retry finds each part's own result. */
function inputOfOne<Input extends BulkInput>(input: Input, machineId: string) {
  const { machineIds: _machineIds, ...rest } = input;
  const { idempotencyKey: key } = input;
  return { ...rest, machineId, ...(key != null && { idempotencyKey: digestOf([key, machineId]) }) };
}

function failureOf(machineId: string, error: Error): MachineActionItem {
  const nothing = { machineId, result: null, plannedCalls: null, warnings: [], auditId: null };
  return error instanceof WriteInProgressError || error instanceof UnknownKeyError
    ? { ...nothing, ...unknownOutcome(error.message) }
    : { ...nothing, ...refusedBy(error) };
}

async function recordOutcome(
  { outcome, auditId, refusal, results }: BulkReceipt,
  { name }: Pick<WantedBulk<BulkInput>, 'name'>,
  context: CommandContext,
): Promise<boolean> {
  const settled: ActionSettled = {
    type: 'actionSettled',
    auditId,
    action: name,
    outcome,
    detail: results === null ? `${refusal?.code ?? ''}: ${refusal?.message ?? ''}` : countsOf(results),
    ...occurrenceOf(context),
  };
  try {
    await context.audit.record(settled);
    return true;
  } catch (error) {
    // The parts are done, and each has its own records.
    if (!(error instanceof AuditUnavailableError)) throw error;
    return false;
  }
}

interface BulkClaim {
  /** Whether an earlier request had the same key. Its parts may have been done. */
  readonly isRetry: boolean;
  /** Held while the first request runs. */
  readonly lease: string;
  /** Frees the key if this request is the first. */
  readonly free: () => Promise<unknown>;
  readonly end: () => Promise<unknown>;
}

const nothing = () => Promise.resolve();
const FIRST: BulkClaim = { isRetry: false, lease: '', free: nothing, end: nothing };

/**
 * Binds the idempotency key of a bulk write to its input, for as long as the parts' results are stored. Each part has a key
 * of its own, which does the rest.
 *
 * @throws BadUserInputError if the key was used for another input.
 */
async function claimBulkKey(
  write: { readonly name: string; readonly key: string; readonly input: Readonly<Record<string, unknown>> },
  context: CommandContext,
): Promise<BulkClaim> {
  const { records } = context;
  const name = recordNameOf(write, context);
  const lease = leaseOf(name);
  const fingerprint = fingerprintOf(write.input);
  try {
    if (await records.setIfAbsent(name, fingerprint, IDEMPOTENCY_TTL_MS)) {
      await records.set(lease, 'held', LEASE_MS);
      return {
        isRetry: false,
        lease,
        free: () => records.deleteIf(name, fingerprint).catch(() => undefined),
        end: () => records.delete(lease).catch(() => undefined),
      };
    }
    const known = await records.get(name);
    if (known !== undefined && known !== fingerprint) throw otherInput(write);
    return { ...FIRST, isRetry: true, lease };
  } catch (error) {
    // Each part warns by itself that its key can't be stored.
    if (!(error instanceof StoreUnavailableError)) throw error;
  }
  return FIRST;
}

/**
 * The rules no longer allow a part that the first request has not begun, usually because that request has used up the approval.
 * Waits until it begins the part or ends.
 */
async function awaitFirstRequest(
  { lease }: BulkClaim,
  { kind: { mutation: name }, input: { idempotencyKey } }: RequestedAction,
  context: CommandContext,
): Promise<void> {
  const { records, clock, call } = context;
  const names = [lease, recordNameOf({ name, key: idempotencyKey ?? '' }, context)];
  const isAwaited = async () => {
    const [held, begun] = await records.getMany(names);
    return held !== undefined && begun === undefined;
  };
  while (await isAwaited().catch(() => false)) {
    if (monotonicTimeOf(clock).now() + POLL_MS > call.deadline) throw new WriteInProgressError(name);
    await clock.sleep(POLL_MS);
  }
}

const UNDONE: ReadonlySet<DefenderWriteOutcome> = new Set([
  ...['REFUSED', 'APPROVAL_REQUIRED', 'CONFLICTING_PENDING'],
  ...['ALREADY_PENDING', 'ALREADY_IN_EFFECT'],
] as const);

/** Whether none of the parts has changed anything. */
function areUndone(parts: readonly PartResult[]): boolean {
  return parts.every(({ outcome }) => UNDONE.has(outcome));
}

import { z } from 'zod';
import { digestOf } from '../../config/digest.js';
import { BadUserInputError } from '../../errors/caller-errors.js';
import { UpstreamUnavailableError } from '../../errors/upstream-errors.js';
import { StoreUnavailableError, UnverifiedEntryError, type Store } from '../../store/store.js';
import type { CommandContext } from './command-context.js';
import { isGuardRefusal } from './guard-write.js';
import type { Direction } from '../../policy/direction.js';
import { withWarnings, type Receipt, type WriteResult } from './receipt.js';
import { warning } from './write-warning.js';

/** How long a key answers for what was done under it. */
export const IDEMPOTENCY_TTL_MS = 24 * 3_600_000;
/** A write that has been under way for longer has died with its process: its deadline ends it long before. */
const LEASE_MS = 60_000;
const POLL_MS = 250;
/** How often Defender is asked what became of a write that another process had begun. */
const LOOK_MS = 2_500;
/** What Defender shows while that process may live: so long its own answer is waited for, which says more. */
const SETTLE_MS = 5_000;

/** A write that its caller has given a key, so that asking again can't do it again. */
interface KeyedCommand<Result> {
  readonly name: string;
  readonly direction: Direction;
  readonly input: Readonly<Record<string, unknown>>;
  readonly key: string;
  /** Sends again although an earlier try may have been done. */
  readonly resend: boolean;
  /** What Defender shows of an earlier try; undefined when it shows nothing. */
  readonly find: (auditId: string) => Promise<WriteResult<Result> | undefined>;
  /** Writes down what was found, as the end of the earlier try, where that has no record elsewhere. */
  readonly recordFound?: (auditId: string, found: WriteResult<Result>) => Promise<void>;
}

/** @param confirm to be called right before it is sent, where anything stands against that. It throws if so. */
type KeyedWork<Result> = (auditId: string, confirm?: () => Promise<void>) => Promise<Receipt<Result>>;

const recordModel = z.object({
  fingerprint: z.string(),
  auditId: z.string(),
  /** Which process has begun it, where that says whether it still can be under way. */
  process: z.string().optional(),
  /** Missing while the write is under way. */
  receipt: z.custom<Receipt<unknown>>((value) => typeof value === 'object' && value !== null).optional(),
});
interface StoredWrite<Result> extends z.infer<typeof recordModel> {
  readonly receipt?: Receipt<Result> | undefined;
}

const NOT_KEPT = warning(
  'IDEMPOTENCY_KEY_NOT_KEPT',
  'The idempotency key could not be kept: asking again with it may do this again.',
);

/**
 * Does a write once for its key: (tenant, caller, mutation, key), 24 hours. The same input again gets the same answer,
 * over replicas and restarts; another input is refused. What fails without having been done frees the key.
 *
 * @throws BadUserInputError when the key was used for another input.
 */
export async function runOnce<Result>(
  command: KeyedCommand<Result>,
  context: CommandContext,
  work: KeyedWork<Result>,
): Promise<Receipt<Result>> {
  const { records, clock, call, processId: process } = context;
  const name = recordNameOf(command, context);
  const fingerprint = fingerprintOf(command.input);
  const begun: StoredWrite<Result> = {
    fingerprint,
    auditId: context.idOfTry([name, fingerprint]),
    ...(process !== undefined && { process }),
  };
  let lookAt = 0;
  let shown: ShownTry<Result> | undefined;
  let isFree = true;
  try {
    while (!(isFree && (await begin(records, name, begun)))) {
      const text = await records.get(name);
      isFree = text === undefined;
      if (text === undefined) continue;
      const kept = readStored<Result>(name, text);
      if (kept.fingerprint !== fingerprint) throw otherInput(command);
      const now = clock.now();
      const isDue = now >= lookAt;
      if (isDue) lookAt = now + LOOK_MS;
      const isLast = now + POLL_MS > call.deadline;
      const isLeased = kept.receipt === undefined && (await records.get(leaseOf(kept.auditId))) !== undefined;
      const step = await judgeStored(command, kept, { isLeased, process, isDue, now, isLast }, shown);
      if (step.kind === 'answer') return await storeReceipt(records, name, kept, step.receipt);
      if (step.kind === 'do it again') {
        isFree = true;
        await records.deleteIf(name, text);
        continue;
      }
      shown = step.shown;
      if (isLast) throw underWay(command);
      await clock.sleep(POLL_MS);
    }
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    if (command.direction !== 'tighten') throw keyUnavailable(error);
    // What is not ours under the key stays there.
    if (error instanceof UnverifiedEntryError) return withWarnings(await work(begun.auditId), [NOT_KEPT]);
    return runAndKeepLate(command, name, begun, context, work);
  }
  context.lateRecords.noteReached();
  return runAndStore(records, name, begun, work);
}

/**
 * The store can't be asked, and the write goes on without it. Until it is sent the store is tried again: a write that turns out to
 * be known under its key is not sent.
 */
async function runAndKeepLate<Result>(
  command: KeyedCommand<Result>,
  name: string,
  begun: StoredWrite<Result>,
  context: CommandContext,
  work: KeyedWork<Result>,
): Promise<Receipt<Result>> {
  const { clock, call, lateRecords } = context;
  const late = lateRecords.begin(context.records, {
    name,
    text: JSON.stringify(begun),
    ttlMs: IDEMPOTENCY_TTL_MS,
    lease: { name: leaseOf(begun.auditId), ttlMs: LEASE_MS },
  });
  const confirm = async () => {
    // What is left is for sending, and for looking for what became of that.
    const latest = clock.now() + (call.deadline - clock.now()) / 4;
    if ((await lateRecords.settle(late, latest)) === "another's") throw new KnownWriteError(command.name);
  };
  let receipt: Receipt<Result>;
  try {
    receipt = await work(begun.auditId, confirm);
  } catch (error) {
    await late.drop();
    if (error instanceof KnownWriteError) return runOnce(command, context, work);
    throw error;
  }
  if (isGuardRefusal(receipt)) {
    await late.drop();
    return receipt;
  }
  const keeping = await late.end(JSON.stringify({ ...begun, receipt }));
  return keeping === 'ours' ? receipt : withWarnings(receipt, [NOT_KEPT]);
}

/** Nothing was sent: the store is back, and knows the key. */
class KnownWriteError extends UpstreamUnavailableError {
  constructor(name: string) {
    super(`An earlier ${name} is kept under its idempotencyKey, so nothing was sent.`);
  }
}

/** By the store's clock, which all replicas share: their own may differ by more than a write takes. */
function leaseOf(auditId: string): string {
  return `lease of write ${auditId}`;
}

/** The lease comes first: nobody finds a write that has just begun without one. @returns whether the key was free */
async function begin(records: Store, name: string, begun: StoredWrite<unknown>): Promise<boolean> {
  await records.set(leaseOf(begun.auditId), 'held', LEASE_MS);
  return records.setIfAbsent(name, JSON.stringify(begun), IDEMPOTENCY_TTL_MS);
}

/** An earlier try that Defender shows, and until when its own process is waited for: epoch milliseconds. */
interface ShownTry<Result> {
  readonly auditId: string;
  readonly found: WriteResult<Result>;
  readonly until: number;
}

type Step<Result> =
  | { readonly kind: 'answer'; readonly receipt: Receipt<Result> }
  | { readonly kind: 'wait'; readonly shown?: ShownTry<Result> }
  | { readonly kind: 'do it again' };

/** When a kept write is judged, and by whom. */
interface Moment {
  readonly now: number;
  /** Whether it may still be under way. */
  readonly isLeased: boolean;
  readonly process: string | undefined;
  /** Whether it is time to ask Defender. */
  readonly isDue: boolean;
  /** Whether there is no time to wait. */
  readonly isLast: boolean;
}

/**
 * Where nobody knows what became of the earlier try, Defender's own record is asked before anything is sent again. What
 * another process has begun is asked for at once, but sent again only when that can no longer be about to send it.
 */
async function judgeStored<Result>(
  command: KeyedCommand<Result>,
  kept: StoredWrite<Result>,
  { now, isLeased, process, isDue, isLast }: Moment,
  shown: ShownTry<Result> | undefined,
): Promise<Step<Result>> {
  const { receipt, auditId } = kept;
  if (receipt !== undefined && receipt.outcome !== 'OUTCOME_UNKNOWN') return { kind: 'answer', receipt };
  const known = shown?.auditId === auditId ? shown : undefined;
  if (isLeased && known === undefined && (kept.process === process || !isDue)) return { kind: 'wait' };
  const found = known?.found ?? (await command.find(auditId));
  if (found !== undefined) {
    const until = known?.until ?? now + SETTLE_MS;
    if (isLeased && now < until && !isLast) return { kind: 'wait', shown: { auditId, found, until } };
    await command.recordFound?.(auditId, found);
    return { kind: 'answer', receipt: { ...found, auditId } };
  }
  if (isLeased) return { kind: 'wait' };
  return receipt === undefined || command.resend ? { kind: 'do it again' } : { kind: 'answer', receipt };
}

async function runAndStore<Result>(
  records: Store,
  name: string,
  begun: StoredWrite<Result>,
  work: KeyedWork<Result>,
): Promise<Receipt<Result>> {
  // It was certainly not done, so the key is free again; if that can't be written, it frees itself.
  const free = () => records.deleteIf(name, JSON.stringify(begun)).catch(() => undefined);
  try {
    const receipt = await work(begun.auditId);
    if (!isGuardRefusal(receipt)) return await storeReceipt(records, name, begun, receipt);
    await free();
    return receipt;
  } catch (error) {
    await free();
    throw error;
  }
}

async function storeReceipt<Result>(
  records: Store,
  name: string,
  kept: StoredWrite<Result>,
  receipt: Receipt<Result>,
): Promise<Receipt<Result>> {
  if (kept.receipt?.outcome === receipt.outcome) return receipt;
  try {
    await records.set(name, JSON.stringify({ ...kept, receipt }), IDEMPOTENCY_TTL_MS);
    await records.delete(leaseOf(kept.auditId));
    return receipt;
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    return withWarnings(receipt, [NOT_KEPT]);
  }
}

/** Receipts are ours: what a command has kept under its name is what it gives. */
function readStored<Result>(name: string, text: string): StoredWrite<Result> {
  try {
    return recordModel.parse(JSON.parse(text)) as StoredWrite<Result>;
  } catch (error) {
    throw new UnverifiedEntryError(name, 'no record of a write', error);
  }
}

/** Where what was done under a key is kept: of one caller, mutation and tenant. */
export function recordNameOf(
  { name, key }: Pick<KeyedCommand<unknown>, 'name' | 'key'>,
  { call, caller }: CommandContext,
): string {
  return `write ${digestOf([call.tenantId, caller.tenantId, caller.oid, name, key])}`;
}

/** What of an input says how it is sent and who lets it through, and not what is to be done. A key has one tenant. */
const NOT_MEANT: ReadonlySet<string> = new Set(['resend', 'tenantId', 'approvalId', 'breakGlassReason']);

/** The order of an input's fields means nothing, nor does what says how it is sent. */
export function fingerprintOf(input: KeyedCommand<unknown>['input']): string {
  const fields = Object.entries(input).filter(([name, value]) => value != null && !NOT_MEANT.has(name));
  return digestOf(fields.sort(([one], [other]) => (one < other ? -1 : 1)));
}

export function otherInput({ name }: Pick<KeyedCommand<unknown>, 'name'>): BadUserInputError {
  return new BadUserInputError(
    `input.idempotencyKey was used for another ${name} within the last 24 hours. Use a new key for a new input.`,
    'input.idempotencyKey',
  );
}

function underWay({ name }: Pick<KeyedCommand<unknown>, 'name'>): UpstreamUnavailableError {
  return new UpstreamUnavailableError(
    `${name} with this idempotencyKey is still under way. Ask again with the same key for its answer.`,
  );
}

function keyUnavailable(cause: unknown): UpstreamUnavailableError {
  return new UpstreamUnavailableError(
    'What is kept under idempotency keys can not be reached, so nothing was sent.',
    {},
    cause,
  );
}

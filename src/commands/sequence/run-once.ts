import { monotonicTimeOf } from '../../lib/monotonic-time.js';
import { badArgument, type BadUserInputError } from '../../errors/caller-errors.js';
import { SubgraphError } from '../../errors/subgraph-error.js';
import { isOutage, UpstreamUnavailableError } from '../../errors/upstream-errors.js';
import { StoreUnavailableError, UnverifiedEntryError, asUnavailable } from '../../store/store.js';
import type { Store } from '../../store/store.js';
import type { CommandContext } from './command-context.js';
import type { Direction } from '../../config/mutations.js';
import { isRefusal, withWarnings, type Receipt } from './receipt.js';
import { freeKey, keyedRecord, LEASE_MS, runAndStore, type KeyedWork } from './run-and-store.js';
import { settleFound, type RecordFound } from './settle-found.js';
import {
  IDEMPOTENCY_TTL_MS,
  leaseOf,
  NOT_STORED,
  fingerprintOf,
  readStored,
  recordNameOf,
  resultOfStored,
} from './stored-write.js';
import type { PriorAttempt, ObservedAttempt, StoredWrite } from './stored-write.js';
import { KEYS_UNAVAILABLE } from './secret-digest.js';

export const POLL_MS = 250;
/** Interval of reading from Defender what became of a write that another process began. */
const LOOK_MS = 2_500;

/** A write with an idempotency key: retries can't repeat it. */
interface KeyedCommand<Result> extends PriorAttempt<Result> {
  readonly name: string;
  readonly direction: Direction;
  readonly input: Readonly<Record<string, unknown>>;
  readonly key: string;
  /** Records the state of an earlier attempt in Defender as its outcome. @returns it, with a warning if it is not recorded */
  readonly recordFound?: RecordFound<Result>;
}

/**
 * Runs a write once per key: (tenant, caller, mutation, key), for 24 hours. The same input gets the same result, over
 * replicas and restarts; another input is rejected. Failures and refusals without an effect free the key.
 *
 * @throws BadUserInputError if the key was used for another input.
 */
export async function runOnce<Result>(
  command: KeyedCommand<Result>,
  context: CommandContext,
  work: KeyedWork<Result>,
): Promise<Receipt<Result>> {
  const { records, clock, call, processId: process, deferredWrites } = context;
  const { own } = deferredWrites;
  const time = monotonicTimeOf(clock);
  const name = recordNameOf(command, context);
  const fingerprint = fingerprintOf(command.input);
  const begun: StoredWrite<Result> = {
    fingerprint,
    auditId: context.attemptId([name, fingerprint]),
    process,
  };
  let lookAt = 0;
  let shown: ObservedAttempt<Result> | undefined;
  let isFree = true;
  let mayBeStored = false;
  const start = async () => {
    await holdLease(records, begun);
    mayBeStored = true;
    return storeBegun(records, name, begun);
  };
  try {
    while (!(isFree && (await start()))) {
      const text = await records.get(name);
      isFree = text === undefined;
      if (text === undefined) continue;
      const stored = readStored<Result>(name, text);
      if (stored.fingerprint !== fingerprint) throw otherInput(command);
      const now = time.now();
      const isLast = now + POLL_MS > call.deadline;
      const isLeased =
        stored.receipt === undefined && (await records.get(leaseOf(stored.auditId))) !== undefined;
      const isDue =
        now >= lookAt && (!isLeased || stored.process === process || (await claimLook(records, stored)));
      if (isDue) lookAt = now + LOOK_MS;
      const moment = { isLeased, process, isDue, now, isLast, ownResponseMs: context.limits.ownResponseMs };
      const step = await resultOfStored(command, stored, moment, shown).catch(asUnknownKey);
      if (step.kind === 'answer') {
        if (records !== own) await own.set(name, text, IDEMPOTENCY_TTL_MS);
        return step.receipt;
      }
      if (step.kind === 'found') {
        const answer = await settleFound(
          command.recordFound,
          records,
          name,
          { text, stored },
          step.shown.found,
        );
        if (answer !== undefined) return answer;
      }
      if (step.kind === 'repeat') {
        isFree = true;
        await records.deleteIf(name, text);
        continue;
      }
      shown = step.shown;
      if (isLast) throw new WriteInProgressError(command.name);
      await clock.sleep(POLL_MS);
    }
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    if (command.direction !== 'tighten') {
      // The store may have set it without a response. An unverified entry isn't its own.
      if (mayBeStored && !(error instanceof UnverifiedEntryError))
        await freeKey({ records, name, begun, deferredWrites });
      return asUnknownKey(asUnavailable(error, KEYS_UNAVAILABLE));
    }
    // An unverified entry under the key is left unchanged.
    if (error instanceof UnverifiedEntryError) return withWarnings(await work(begun.auditId), [NOT_STORED]);
    return runWithoutStore(command, name, begun, context, work);
  }
  if (records === own) return runAndStore({ records, name, begun, deferredWrites }, work);
  deferredWrites.noteReached();
  await own.set(leaseOf(begun.auditId), 'held', LEASE_MS);
  await own.set(name, JSON.stringify(begun), IDEMPOTENCY_TTL_MS);
  const confirmKey = confirmEachCall(() => confirmRecord(command, records, name, begun));
  const run = (auditId: string) => work(auditId, confirmKey);
  const stored = { records, name, begun, deferredWrites };
  try {
    return await runAndStore(stored, () => runAndStore({ ...stored, records: own }, run));
  } catch (error) {
    if (error instanceof KnownWriteError) return runOnce(command, context, work);
    if (error instanceof UnconfirmedKeyError) return runWithoutStore(command, name, begun, context, work);
    throw error;
  }
}

/**
 * The store may have lost its data since the record was stored, and another replica may have begun the same. A record that
 * is only lost is stored again.
 *
 * @throws KnownWriteError if another write has the key
 * @throws UnconfirmedKeyError if the store can't be read now, for a write that doesn't need it
 */
async function confirmRecord(
  { name: mutation, direction, input }: Pick<KeyedCommand<unknown>, 'name' | 'direction' | 'input'>,
  records: Store,
  name: string,
  begun: StoredWrite<unknown>,
): Promise<void> {
  try {
    if ((await records.get(name)) === JSON.stringify(begun)) return;
    await holdLease(records, begun);
    if (await storeBegun(records, name, begun)) return;
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    if (direction !== 'tighten') throw asUnavailable(error, KEYS_UNAVAILABLE);
    // An approval is used up by now. It was in the store too, so no other request can have used it.
    if (input['approvalId'] != null) return;
    throw new UnconfirmedKeyError(error);
  }
  throw new KnownWriteError(mutation);
}

/**
 * All calls share the first confirmation: if it fails, none is sent. After it, calls that don't need the store are sent
 * without it.
 */
function confirmEachCall(confirm: () => Promise<void>): () => Promise<void> {
  let first: Promise<void> | undefined;
  return async () => {
    if (first === undefined) return (first = confirm());
    await first;
    await confirm().catch((error: unknown) => {
      if (!(error instanceof UnconfirmedKeyError)) throw error;
    });
  };
}

/**
 * The store is unavailable, and the write continues without it: once per key within this process. If a retry of the store
 * then finds a record under the key, the write is not sent.
 */
async function runWithoutStore<Result>(
  command: KeyedCommand<Result>,
  name: string,
  begun: StoredWrite<Result>,
  context: CommandContext,
  work: KeyedWork<Result>,
): Promise<Receipt<Result>> {
  const alone = { ...context, records: context.deferredWrites.own };
  try {
    return await runOnce(command, alone, (auditId) =>
      runAndKeepLate(command.name, name, [begun, { ...begun, auditId }], context, work),
    );
  } catch (error) {
    if (error instanceof KnownWriteError) return runOnce(command, context, work);
    throw error;
  }
}

async function runAndKeepLate<Result>(
  mutation: string,
  name: string,
  [earlier, begun]: readonly [earlier: StoredWrite<Result>, begun: StoredWrite<Result>],
  { clock, call, records, deferredWrites }: CommandContext,
  work: KeyedWork<Result>,
): Promise<Receipt<Result>> {
  // The store may have set the earlier one without a response.
  const late = deferredWrites.begin(records, keyedRecord(name, begun), [JSON.stringify(earlier)]);
  let isOurs = false;
  const confirm = async (forMs: number) => {
    const status = await deferredWrites.settle(late, forMs);
    if (status === "another's") throw new KnownWriteError(mutation);
    isOurs = status === 'ours';
  };
  let receipt: Receipt<Result>;
  try {
    // Before all checks, so that they are recent. The remaining time is for them, for sending, and for looking up the outcome.
    await confirm((call.deadline - monotonicTimeOf(clock).now()) / 4);
    receipt = await work(begun.auditId, () => confirm(0));
  } catch (error) {
    await late.drop();
    throw !isOurs && isOutage(error) && !(error instanceof KnownWriteError)
      ? new UnknownKeyError(error)
      : error;
  }
  if (isRefusal(receipt)) {
    await late.drop();
    return receipt;
  }
  const keeping = await late.end(JSON.stringify({ ...begun, receipt }));
  return keeping === 'ours' ? receipt : withWarnings(receipt, [NOT_STORED]);
}

/** Nothing was sent: the store is available again, and has a record under the key. */
class KnownWriteError extends UpstreamUnavailableError {
  constructor(name: string) {
    super(`An earlier ${name} is stored under its idempotencyKey, so nothing was sent.`);
  }
}

/** Nothing was sent. The write begins again, and waits for the store like every write that finds it unavailable. */
class UnconfirmedKeyError extends UpstreamUnavailableError {
  constructor(cause: unknown) {
    super(KEYS_UNAVAILABLE, undefined, cause);
  }
}

/** This request sent nothing. Neither the store nor Defender shows whether an earlier one with the key was done. */
export class UnknownKeyError extends SubgraphError {
  constructor(cause: SubgraphError) {
    const more = 'An earlier request with this key may have been done.';
    super(cause.code, `${cause.message} ${more}`, cause.extensions, cause);
  }
}

/** Defender or the store could not be read for the outcome of an earlier request. */
function asUnknownKey(error: unknown): never {
  throw error instanceof SubgraphError ? new UnknownKeyError(error) : error;
}

/** One of all requests with the key reads from Defender, because their own process usually answers soon. */
function claimLook(records: Store, { auditId }: StoredWrite<unknown>): Promise<boolean> {
  return records.setIfAbsent(`look ${auditId}`, 'held', LOOK_MS);
}

/** Comes first, so that a begun write is never visible without its lease. */
function holdLease(records: Store, { auditId }: StoredWrite<unknown>): Promise<void> {
  return records.set(leaseOf(auditId), 'held', LEASE_MS);
}

/** @returns whether the key was free */
function storeBegun(records: Store, name: string, begun: StoredWrite<unknown>): Promise<boolean> {
  return records.setIfAbsent(name, JSON.stringify(begun), IDEMPOTENCY_TTL_MS);
}

export function otherInput({ name }: Pick<KeyedCommand<unknown>, 'name'>): BadUserInputError {
  return badArgument(
    'input.idempotencyKey',
    `was used for another ${name} within the last 24 hours. Use a new key for a new input.`,
  );
}

/** An earlier attempt, which may have been sent, has no result yet. */
export class WriteInProgressError extends UpstreamUnavailableError {
  constructor(name: string) {
    super(
      `${name} with this idempotencyKey is still in progress. Retry with the same key to get its result.`,
    );
  }
}

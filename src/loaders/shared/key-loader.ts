import DataLoader from 'dataloader';
import type { KeyBatcher } from '../../defender-api/batch/key-batcher.js';
import { identityOf, type Found, type KeyLookup } from '../../defender-api/batch/key-queue.js';
import { noteStale } from '../../defender-api/cache/stale-reads.js';
import type { CallContext } from '../../defender-api/call-context.js';
import { MAX_IDS_PER_HUNT } from '../../defender-api/endpoints/shared/inventory-hunt.js';
import type { RowOfMachine } from '../../defender-api/endpoints/shared/inventory-hunt.js';
import type { Collection } from '../../defender-api/snapshots/collections.js';
import type { Snapshot } from '../../defender-api/snapshots/snapshot.js';
import { findReadAhead } from '../../defender-api/snapshots/read-ahead.js';
import type { Snapshots } from '../../defender-api/snapshots/snapshots.js';
import { asError } from '../../errors/as-error.js';
import { callsByIds, isWholeCheaper } from '../plan/read-plans.js';
import { ROW_TURNS } from '../../lib/turn-queue.js';
import type { SourcedCall, UpstreamCall } from '../../defender-api/upstream-call.js';
import { RetiredError, UpstreamTimeoutError } from '../../errors/upstream-errors.js';
import type { LoaderContext } from './loader-context.js';
import { limitConcurrency } from './settle-in-parallel.js';
import { isOverdue } from '../../defender-api/transport/waiters.js';

/** Reads by key, each key once per request. */
export interface KeyLoader<Row> {
  /** Synchronous for rows cached in this process, so that pages with hundreds of such rows don't wait. */
  load(key: string): Found<Row> | Promise<Found<Row>>;
  /** A single read, which proves absence. */
  readAlone(key: string): Promise<Row | null>;
  /** Caches complete rows from another read. */
  prime(rows: readonly Row[]): void;
}

/** The collection of the rows, if it can be read as a snapshot, and the property that keys refer to. */
export interface KeyedCollection<Row> {
  readonly snapshots: Snapshots;
  readonly collection: Collection<Row>;
  readonly key: keyof Row & string;
  /** If a key contains more than that property: the property's text. Rows of other keys are filtered out. */
  readonly textIn?: (key: string) => string;
}

/** Rows of longer pages aren't cached. They come from scans and would evict rows that are read again. */
const MAX_CACHED_PAGE_LENGTH = 250;

export function createKeyLoader<Row extends { readonly id: string }>(
  batcher: KeyBatcher<Row>,
  context: CallContext,
  whole?: KeyedCollection<Row>,
): KeyLoader<Row> {
  const local = new Map<string, Found<Row>>();
  const either = whole && createEitherReader(batcher, context, whole);
  const readByKey = (keys: readonly string[]) =>
    Promise.all(keys.map((key) => batcher.load(key, context).catch(asError)));
  const loader = new DataLoader<string, Found<Row>, string>(either?.readAll ?? readByKey, {
    cacheKeyFn: identityOf,
    batchScheduleFn: (dispatch) => {
      ROW_TURNS.whenDone(context.cost, dispatch);
    },
  });
  const findCached = (key: string) => {
    const cached = whole?.snapshots.find(whole.collection, context);
    if (cached instanceof Promise) return undefined;
    return either?.rowsIn(cached, key) ?? batcher.cached(key, context);
  };
  return {
    load: (key) => {
      const name = identityOf(key);
      const found = local.get(name) ?? findCached(key);
      if (found === undefined) return loader.load(key);
      local.set(name, found);
      return found;
    },
    readAlone: async (key) => (await batcher.readAlone?.(key, context)) ?? null,
    prime: (rows) => {
      for (const row of rows) {
        local.set(identityOf(row.id), { rows: [row], certain: true });
        if (rows.length <= MAX_CACHED_PAGE_LENGTH) batcher.prime(row.id, row, context);
      }
    },
  };
}

/** Reads by key or from the whole collection. Cached rows cost nothing; for the others, uses the plan with the fewest calls. */
function createEitherReader<Row extends { readonly id: string }>(
  batcher: KeyBatcher<Row>,
  context: CallContext,
  { snapshots, collection, key: column, textIn }: KeyedCollection<Row>,
) {
  /** Notes keys whose rows are in a list that this request reads whole. */
  const noteKeys = (keys: number) => {
    context.generationSnapshot?.record?.noteKeys(collection.name, keys);
  };

  const rowsOfKey = (snapshot: Snapshot<Row>, key: string): readonly Row[] => {
    const rows = snapshot.rowsWith(column, textIn?.(key) ?? key) ?? [];
    return textIn === undefined ? rows : rows.filter((row) => batcher.isOf(row, key));
  };

  /** Undefined if there is no snapshot, it isn't indexed yet, or it has no such rows, because they may have been added since. */
  const rowsIn = (cached: Snapshot<Row> | undefined, key: string): Found<Row> | undefined => {
    const rows = cached === undefined ? [] : rowsOfKey(cached, key);
    if (rows.length === 0) return undefined;
    context.cost.cacheHits += 1;
    if (findReadAhead(collection, context) !== undefined) noteKeys(1);
    return { rows, certain: true };
  };

  const indexed = async (reading: Snapshot<Row> | Promise<Snapshot<Row> | undefined>) => {
    const snapshot = await reading;
    await snapshot?.indexBy(column);
    return snapshot;
  };

  /** The rows of an expired snapshot in place of an error, which is returned if it has none: they may have been added since. */
  const staleRows = async (key: string, error: unknown): Promise<Found<Row> | Error> => {
    const stale = await indexed(snapshots.findStale(collection, error, context));
    const rows = stale === undefined ? [] : rowsOfKey(stale, key);
    if (stale === undefined || rows.length === 0) return asError(error);
    noteStale(stale.asOfTime, error, context);
    return { rows, certain: true };
  };

  const finish = (key: string, look: KeyLookup<Row>) =>
    batcher.finish(key, context, look).catch((error: unknown) => staleRows(key, error));

  const readAll = async (keys: readonly string[]): Promise<(Found<Row> | Error)[]> => {
    const finding = snapshots.find(collection, context);
    // Don't await needlessly, so that calls start in the order of requests.
    const cached = finding instanceof Promise ? await finding : finding;
    if (cached?.isIndexedBy(column) === false) await cached.indexBy(column);
    const looking = keys.map((key) => rowsIn(cached, key) ?? batcher.lookUp(key, context));
    const looks = looking.every(isAvailable) ? looking : await Promise.all(looking.map(async (look) => look));
    const missing = looks.filter((look) => 'slot' in look && look.hit === undefined).length;
    const begun = missing > 0 ? findReadAhead(collection, context) : undefined;
    const ahead = begun && (await begun);
    // Afterwards, because it shows whether the collection fits into a call.
    const calls = snapshots.callsToRead(collection, context);
    const others = callsByIds(missing);
    // Other requests have calls for their keys. More keys are likely to follow; otherwise the list costs a call in vain.
    const expected = missing > 0 && calls === 1 ? callsByIds(missing + batcher.pending(context)) : others;
    // Hunts are few a minute. One for a few keys takes less of the tenant's CPU than those for all rows.
    const isHunted = calls !== undefined && snapshots.isHunted(collection, context);
    const isWhole = isHunted ? missing > MAX_IDS_PER_HUNT : isWholeCheaper(calls, expected);
    // If it can't be read, fall back to single keys, so that each gets its own error.
    const reading = ahead ?? (isWhole ? snapshots.readToSaveCalls(collection, others, context) : undefined);
    const read = reading && (await indexed(reading).catch(() => undefined));
    const isOwn = ahead !== undefined || calls !== 0;
    if (read !== undefined && isOwn) noteKeys(missing);
    return Promise.all(
      looks.map(async (look, index) => {
        if ('rows' in look) return look;
        const key = keys[index] ?? '';
        if (look.hit !== undefined || read === undefined) return finish(key, look);
        const rows = rowsOfKey(read, key);
        if (rows.length > 0) return { rows, certain: false };
        return batcher.noteAbsence(look, read, context) ?? finish(key, look);
      }),
    );
  };
  return { rowsIn, readAll };
}

function isAvailable<Look>(look: Look | Promise<Look>): look is Look {
  return !(look instanceof Promise);
}

/** Reads one parent per call, each key once per request. */
interface PerParentLoader<Key, Row> {
  load(key: Key): Promise<Row>;
}

/** Maximum number of concurrent calls of one kind, so that a page of parents doesn't open a connection each. */
const CALLS_AT_ONCE = 10;

/**
 * One call per key, limited in concurrency, in the order of requests. Calls that reach their turn after the request's
 * deadline aren't sent. Errors affect only their key.
 *
 * @param textOf identifies a key; default: the text in lower case
 */
export function createPerParentLoader<Row, Key = string>(
  { clock, context }: Pick<LoaderContext, 'clock' | 'context'>,
  readOne: (key: Key) => Promise<Row>,
  textOf: (key: Key) => string = (key) => String(key).toLowerCase(),
): PerParentLoader<Key, Row> {
  const readInTime = (key: Key) => {
    if (!isOverdue(context, clock)) return readOne(key);
    throw new UpstreamTimeoutError('The deadline of this request passed before the call could be sent.');
  };
  const create = () => {
    const takeTurn = limitConcurrency(CALLS_AT_ONCE);
    return new DataLoader<Key, Row, string>(
      async ([key]) => [await takeTurn(async () => readInTime(key as Key)).catch(asError)],
      { batch: false, cacheKeyFn: textOf },
    );
  };
  // Lazy, because most requests use few of them.
  let loader: ReturnType<typeof create> | undefined;
  return { load: (key) => (loader ??= create()).load(key) };
}

/** The same for a single upstream call per key. */
export function createCallLoader<Row>(
  reader: Pick<LoaderContext, 'clock' | 'context' | 'dataSource'>,
  callFor: (key: string) => SourcedCall<Row>,
): PerParentLoader<string, Row> {
  return createPerParentLoader(reader, (key: string) =>
    reader.dataSource.fetch(callFor(key), reader.context),
  );
}

/** The same for a list of one machine, which hunts find for many machines at once. */
export function createMachineListLoader<Row>(
  reader: Pick<LoaderContext, 'clock' | 'context' | 'dataSource'>,
  callFor: (machineId: string) => UpstreamCall<readonly Row[]>,
  hunted: KeyBatcher<RowOfMachine<Row>>,
): PerParentLoader<string, readonly Row[]> {
  const { dataSource, context } = reader;
  let retirement: RetiredError | undefined;
  const atDefender = createPerParentLoader(reader, async (machineId: string) => {
    // Calls that waited for their turn would get the same response as those before them.
    if (retirement !== undefined) throw retirement;
    return dataSource.fetch(callFor(machineId), context).catch((error: unknown) => {
      if (error instanceof RetiredError) retirement = error;
      throw error;
    });
  });
  const hunt = async (machineId: string) =>
    (await hunted.load(machineId, context)).rows.map(({ row }) => row);
  return {
    load: (machineId) =>
      dataSource.sources.send(
        callFor(machineId).operation,
        context,
        () => atDefender.load(machineId),
        () => hunt(machineId),
      ),
  };
}

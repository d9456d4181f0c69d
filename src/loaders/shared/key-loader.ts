import DataLoader from 'dataloader';
import type { KeyBatcher } from '../../defender-api/batch/key-batcher.js';
import type { Found } from '../../defender-api/batch/ticket.js';
import type { CallContext } from '../../defender-api/call-context.js';
import type { Collection } from '../../defender-api/snapshots/collections.js';
import type { Snapshot } from '../../defender-api/snapshots/snapshot.js';
import type { Snapshots } from '../../defender-api/snapshots/snapshots.js';
import { asError } from '../../errors/as-error.js';
import { cheapestPlan } from '../plan/read-plans.js';
import { ROW_TURNS } from '../../lib/turn-queue.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import { UpstreamTimeoutError } from '../../errors/upstream-errors.js';
import type { LoaderContext } from './loader-context.js';
import { limitConcurrency } from './settle-in-parallel.js';

/** Reads by key, each key once a request. Keys are matched without regard to case: they are hex digits, GUIDs or opaque digits. */
export interface KeyLoader<Row> {
  /** At once for what is kept in this process: a page of hundreds of such rows waits for nothing. */
  load(key: string): Found<Row> | Promise<Found<Row>>;
  /** Shows it complete rows that another read brought along. */
  prime(rows: readonly Row[]): void;
}

/** The collection that the rows are of, where it can be read whole, and the property that keys are of. */
export interface KeyedCollection<Row> {
  readonly snapshots: Snapshots;
  readonly collection: Collection<Row>;
  readonly key: keyof Row & string;
  /** Where a key is more than that property: the text that the property has then. Rows of other keys are left out. */
  readonly textIn?: (key: string) => string;
}

/** Whoever reads longer pages walks through everything: such rows would only push out what others come back for. */
const MAX_CACHED_PAGE_LENGTH = 250;

export function createKeyLoader<Row extends { readonly id: string }>(
  batcher: KeyBatcher<Row>,
  context: CallContext,
  whole?: KeyedCollection<Row>,
): KeyLoader<Row> {
  const local = new Map<string, Found<Row>>();
  const loader = new DataLoader<string, Found<Row>, string>(
    whole === undefined ? readByKey(batcher, context) : readEither(batcher, context, whole),
    {
      cacheKeyFn: (key) => key.toLowerCase(),
      batchScheduleFn: (dispatch) => {
        ROW_TURNS.whenDone(context.cost, dispatch);
      },
    },
  );
  const findKept = (key: string) => {
    const kept = whole?.snapshots.find(whole.collection, context);
    if (kept instanceof Promise) return undefined;
    return (whole && rowsIn(kept, whole, key, batcher, context)) ?? batcher.cached(key, context);
  };
  return {
    load: (key) => {
      const name = key.toLowerCase();
      const found = local.get(name) ?? findKept(key);
      if (found === undefined) return loader.load(key);
      local.set(name, found);
      return found;
    },
    prime: (rows) => {
      for (const row of rows) {
        local.set(row.id.toLowerCase(), { rows: [row], certain: true });
        if (rows.length <= MAX_CACHED_PAGE_LENGTH) batcher.prime(row.id, row, context);
      }
    },
  };
}

type ReadAll<Row> = (keys: readonly string[]) => Promise<(Found<Row> | Error)[]>;

function readByKey<Row extends object>(batcher: KeyBatcher<Row>, context: CallContext): ReadAll<Row> {
  return (keys) => Promise.all(keys.map((key) => batcher.load(key, context).catch(asError)));
}

/** By key, or out of the whole collection: what is kept of either costs nothing, and for the others the fewer calls decide. */
function readEither<Row extends { readonly id: string }>(
  batcher: KeyBatcher<Row>,
  context: CallContext,
  whole: KeyedCollection<Row>,
): ReadAll<Row> {
  const { snapshots, collection } = whole;
  return async (keys) => {
    const finding = snapshots.find(collection, context);
    // Where nothing must be waited for, calls begin in the order of asking.
    const kept = finding instanceof Promise ? await finding : finding;
    const looking = keys.map(
      (key) => rowsIn(kept, whole, key, batcher, context) ?? batcher.lookUp(key, context),
    );
    const looks = looking.every(isAtHand) ? looking : await Promise.all(looking.map(async (look) => look));
    const missing = looks.filter((look) => 'slot' in look && look.hit === undefined).length;
    const plan = cheapestPlan({ keys: missing, snapshot: snapshots.callsToRead(collection, context) });
    // Where it can't be read, the keys are asked for one by one, and each gets its own error.
    const read =
      plan === 'snapshot' ? await snapshots.read(collection, context).catch(() => undefined) : undefined;
    return Promise.all(
      looks.map(async (look, index) => {
        if ('rows' in look) return look;
        const key = keys[index] ?? '';
        return look.hit === undefined && read !== undefined
          ? { rows: rowsOfKey(read, whole, key, batcher), certain: false }
          : batcher.finish(key, context, look).catch(asError);
      }),
    );
  };
}

/** Undefined where none is kept, or where it lacks them: they may have come since. */
function rowsIn<Row extends { readonly id: string }>(
  kept: Snapshot<Row> | undefined,
  whole: KeyedCollection<Row>,
  key: string,
  batcher: KeyBatcher<Row>,
  { cost }: CallContext,
): Found<Row> | undefined {
  const rows = kept === undefined ? [] : rowsOfKey(kept, whole, key, batcher);
  if (rows.length === 0) return undefined;
  cost.cacheHits += 1;
  return { rows, certain: true };
}

function rowsOfKey<Row extends { readonly id: string }>(
  snapshot: Snapshot<Row>,
  { key: column, textIn }: KeyedCollection<Row>,
  key: string,
  batcher: KeyBatcher<Row>,
): readonly Row[] {
  return textIn === undefined
    ? snapshot.rowsWith(column, key)
    : snapshot.rowsWith(column, textIn(key)).filter((row) => batcher.isOf(row, key));
}

function isAtHand<Look>(look: Look | Promise<Look>): look is Look {
  return !(look instanceof Promise);
}

/** The row of a key, as far as the batch showed it: good enough for an edge. */
export function loadOne<Row>(loader: KeyLoader<Row>, key: string): Row | null | Promise<Row | null> {
  const found = loader.load(key);
  return found instanceof Promise ? found.then(firstRow) : firstRow(found);
}

/** The row of a key; a batch that didn't show it is checked by the single read, which alone proves absence. */
export async function loadOneConfirmed<Row>(
  loader: KeyLoader<Row>,
  key: string,
  readAlone: () => Promise<Row | null>,
): Promise<Row | null> {
  const { rows, certain } = await loader.load(key);
  return rows[0] ?? (certain ? null : readAlone());
}

function firstRow<Row>({ rows }: Found<Row>): Row | null {
  return rows[0] ?? null;
}

/** Reads that the service offers for one parent at a time. Each key is read once a request. */
interface PerParentLoader<Key, Row> {
  load(key: Key): Promise<Row>;
}

/** So many calls of one kind are under way at once: a page of parents may not open a connection for each. */
const CALLS_AT_ONCE = 10;

/**
 * One call a key, a few at a time, in the order of asking. What comes to its turn only after the request's deadline is
 * not sent any more. An error is the error of its key alone.
 *
 * @param textOf keys with the same text are the same; without it, text is matched without regard to case
 */
export function createPerParentLoader<Row, Key = string>(
  { clock, context }: Pick<LoaderContext, 'clock' | 'context'>,
  readOne: (key: Key) => Promise<Row>,
  textOf: (key: Key) => string = (key) => String(key).toLowerCase(),
): PerParentLoader<Key, Row> {
  const readInTime = (key: Key) => {
    if (clock.now() < context.deadline) return readOne(key);
    throw new UpstreamTimeoutError('The deadline of this request passed before its turn came to read this.');
  };
  const create = () => {
    const takeTurn = limitConcurrency(CALLS_AT_ONCE);
    return new DataLoader<Key, Row, string>(
      async ([key]) => [await takeTurn(async () => readInTime(key as Key)).catch(asError)],
      { batch: false, cacheKeyFn: textOf },
    );
  };
  // Most requests use few of them.
  let loader: ReturnType<typeof create> | undefined;
  return { load: (key) => (loader ??= create()).load(key) };
}

/** The same for a call that gives what is asked for as it is. */
export function createCallLoader<Row, Key = string>(
  reader: Pick<LoaderContext, 'clock' | 'context' | 'dataSource'>,
  callFor: (key: Key) => UpstreamCall<Row>,
  textOf?: (key: Key) => string,
): PerParentLoader<Key, Row> {
  return createPerParentLoader(
    reader,
    (key: Key) => reader.dataSource.fetch(callFor(key), reader.context),
    textOf,
  );
}

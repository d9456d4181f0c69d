import type { CollectionName } from '../../config/cache-times.js';
import { getOrInsert } from '../../lib/get-or-insert.js';
import type { CallContext } from '../call-context.js';
import { COLLECTIONS, type Collection } from './collections.js';
import type { AnySnapshot, Snapshot } from './snapshot.js';
import type { Snapshots } from './snapshots.js';

type Reads = Map<CollectionName, Promise<AnySnapshot | undefined>>;

/** The reads that requests have started, by the request's cost. */
const started = new WeakMap<CallContext['cost'], Reads>();

/** Starts to read the collections that aren't cached and take one call, before the request knows the keys of their rows. */
export function readAhead(
  names: readonly CollectionName[],
  { snapshots, context }: { readonly snapshots: Snapshots; readonly context: CallContext },
): void {
  const reads = getOrInsert(started, context.cost, () => new Map());
  for (const name of names)
    // Without it, rows are read as usual.
    getOrInsert(reads, name, () => read(COLLECTIONS[name], snapshots, context).catch(() => undefined));
}

/** The read ahead of this request, if there is one. It gives undefined if it failed, or if a snapshot was cached. */
export function findReadAhead<Row extends object>(
  { name }: Collection<Row>,
  { cost }: CallContext,
): Promise<Snapshot<Row> | undefined> | undefined {
  return started.get(cost)?.get(name) as Promise<Snapshot<Row> | undefined> | undefined;
}

async function read(
  collection: Collection<{ readonly id: string }>,
  snapshots: Snapshots,
  context: CallContext,
): Promise<AnySnapshot | undefined> {
  const cached = await snapshots.find(collection, context);
  return cached === undefined && snapshots.callsToRead(collection, context) === 1
    ? snapshots.readToSaveCalls(collection, 0, context)
    : undefined;
}

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
    reads.set(
      name,
      read(COLLECTIONS[name], snapshots, context).catch(() => undefined),
    );
}

/** The snapshot that this request has read ahead; undefined if none was, or could be. */
export async function findReadAhead<Row extends object>(
  { name }: Collection<Row>,
  { cost }: CallContext,
): Promise<Snapshot<Row> | undefined> {
  return (await started.get(cost)?.get(name)) as Snapshot<Row> | undefined;
}

async function read(
  collection: Collection<{ readonly id: string }>,
  snapshots: Snapshots,
  context: CallContext,
): Promise<AnySnapshot | undefined> {
  const cached = await snapshots.find(collection, context);
  return cached === undefined && snapshots.callsToRead(collection, context) === 1
    ? snapshots.read(collection, context)
    : undefined;
}

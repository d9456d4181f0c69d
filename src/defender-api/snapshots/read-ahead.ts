import type { CollectionName } from '../../config/cache-times.js';
import type { CallContext } from '../call-context.js';
import { COLLECTIONS, type Collection } from './collections.js';
import type { AnySnapshot, Snapshot } from './snapshot.js';
import type { Snapshots } from './snapshots.js';

type Reads = ReadonlyMap<CollectionName, Promise<AnySnapshot | undefined>>;

/** The reads that requests have started, by the request's cost. */
const started = new WeakMap<CallContext['cost'], Reads>();

/**
 * Starts to read the collections that aren't cached and take one call, before the request knows the keys of their rows. Only
 * the first time in a request: what is known about an operation comes before a guess.
 */
export function readAhead(
  names: readonly CollectionName[],
  { snapshots, context }: { readonly snapshots: Snapshots; readonly context: CallContext },
): void {
  if (started.has(context.cost)) return;
  // Without it, rows are read as usual.
  const start = (name: CollectionName) => read(COLLECTIONS[name], snapshots, context).catch(() => undefined);
  started.set(context.cost, new Map(names.map((name) => [name, start(name)])));
  for (const name of names) context.generationSnapshot?.record?.noteKeys(name, 0);
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
  // Hunts for all rows are only made for many keys.
  const isOneCall =
    snapshots.callsToRead(collection, context) === 1 && !snapshots.isHunted(collection, context);
  return cached === undefined && isOneCall ? snapshots.readToSaveCalls(collection, 0, context) : undefined;
}

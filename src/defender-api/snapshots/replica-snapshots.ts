import type { Clock } from '../../lib/clock.js';
import { ExpiringMap } from '../../lib/expiring-map.js';
import { slotAt } from '../cache/cache-key.js';
import type { ResourceCache } from '../cache/resource-cache.js';
import type { SharedRead } from '../cache/shared-reads.js';
import type { Collection } from './collections.js';
import {
  headKey,
  type SharedSnapshots,
  type SnapshotContext,
  type PublishedTable,
} from './shared-snapshots.js';
import { Snapshot, type AnySnapshot } from './snapshot.js';
import type { SnapshotMemory } from './snapshot-memory.js';

interface ReplicaSnapshotsOptions {
  readonly source: SharedSnapshots;
  readonly cache: ResourceCache;
  readonly memory: SnapshotMemory;
  readonly clock: Clock;
}

/** Interval between lookups of other replicas' snapshots while a collection isn't cached. */
const PREFETCH_INTERVAL_MS = 5_000;

/** Snapshots that other replicas published, cached like local ones. Concurrent callers share a lookup. */
export class ReplicaSnapshots {
  readonly #options: ReplicaSnapshotsOptions;
  readonly #lookups = new Map<string, Promise<AnySnapshot | undefined>>();
  readonly #prefetched: ExpiringMap<string, true>;
  readonly #published = new WeakSet<AnySnapshot>();

  constructor(options: ReplicaSnapshotsOptions) {
    this.#options = options;
    this.#prefetched = new ExpiringMap(options.clock, PREFETCH_INTERVAL_MS);
  }

  /** Takes a snapshot read after `since` from the store. Never rejects. */
  take<Row extends { readonly id: string }>(
    collection: Collection<Row>,
    context: SnapshotContext,
    since?: number,
  ): Promise<Snapshot<Row> | undefined> {
    const key = `${context.tenantId} ${collection.name} ${String(since)}`;
    const underWay = this.#lookups.get(key);
    if (underWay !== undefined) return underWay as Promise<Snapshot<Row> | undefined>;
    const lookup = this.#takeNow(collection, context, since).finally(() => this.#lookups.delete(key));
    this.#lookups.set(key, lookup);
    return lookup;
  }

  /** Looks a snapshot up in the background, at most once per interval. */
  prefetch(collection: Collection<{ readonly id: string }>, tenantId: string): void {
    const key = `${tenantId} ${collection.name}`;
    if (this.#prefetched.has(key)) return;
    this.#prefetched.set(key, true);
    void this.take(collection, { tenantId });
  }

  /** Reads a collection, unless another replica is about to publish it. @throws as the read does */
  readOnce<Row extends { readonly id: string }>(
    collection: Collection<Row>,
    generation: string,
    one: Omit<SharedRead<AnySnapshot>, 'slot'>,
  ): Promise<AnySnapshot> {
    const slot = slotAt(headKey(collection, one.context.tenantId), generation, true);
    return this.#options.cache.readOnce({ ...one, slot, isLong: true });
  }

  isOfAnother(snapshot: AnySnapshot): boolean {
    return this.#published.has(snapshot);
  }

  publish<Row extends object>(
    collection: Collection<Row>,
    context: SnapshotContext,
    read: PublishedTable<Row>,
  ): Promise<void> {
    return this.#options.source.publish(collection, context, read).catch(() => undefined);
  }

  async #takeNow<Row extends { readonly id: string }>(
    collection: Collection<Row>,
    context: SnapshotContext,
    since: number | undefined,
  ): Promise<Snapshot<Row> | undefined> {
    const { source, memory } = this.#options;
    const found = await source.find(collection, context, since).catch(() => undefined);
    if (found === undefined) return undefined;
    const snapshot = new Snapshot(found.table, found);
    await snapshot.indexBy('id');
    this.#published.add(snapshot);
    memory.set(context.tenantId, collection.name, snapshot);
    return snapshot;
  }
}

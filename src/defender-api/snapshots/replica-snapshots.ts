import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { SnapshotConfig } from '../../config/cache-times.js';
import type { Clock } from '../../lib/clock.js';
import { ExpiringMap } from '../../lib/expiring-map.js';
import { parseJson } from '../../lib/parse-json.js';
import {
  CLOCK_DIFFERENCE_MS,
  ForeignEntryError,
  type CacheEntry,
  slotAt,
  type CacheKey,
} from '../cache/cache-entry.js';
import type { ResourceCache } from '../cache/resource-cache.js';
import type { SharedCache } from '../cache/shared-cache.js';
import type { SharedRead } from '../cache/shared-reads.js';
import type { CallContext } from '../call-context.js';
import { EVERYTHING } from '../odata/filter.js';
import { lifetimeOf, maxRowsOf, partitionOf, type Collection } from './collections.js';
import { ColumnTableBuilder, type ColumnTable } from './column-table.js';
import { packRows, unpackRows } from './pack-rows.js';
import { Snapshot, type AnySnapshot } from './snapshot.js';
import type { SnapshotMemory } from './snapshot-memory.js';

/** The tenant, and the trace of store round trips. */
type SnapshotContext = Pick<CallContext, 'tenantId' | 'trace' | 'generationSnapshot'>;

interface PublishedTable<Row> {
  readonly table: ColumnTable<Row>;
  /** When its read began, in epoch milliseconds. */
  readonly asOfTime: number;
  readonly generation: string;
  /** Whether the rows come from hunts. */
  readonly isHunted: boolean;
}

interface ReplicaSnapshotsOptions {
  readonly shared: SharedCache;
  readonly cache: ResourceCache;
  readonly memory: SnapshotMemory;
  readonly config: Pick<SnapshotConfig, 'times' | 'usualRows' | 'maxRows'>;
  readonly clock: Clock;
}

/** Values are limited to a page, because large values delay other store requests. */
const ROWS_A_PART = 1_000;

/** Lookups of a part until one is in time. */
const MAX_TRIES = 3;

/** Interval between lookups of other replicas' snapshots while a collection isn't cached. */
const PREFETCH_INTERVAL_MS = 5_000;

/** Written after all parts: the publication's name and number of rows. */
const headModel = z.strictObject({
  publication: z.uuid(),
  rows: z.int().nonnegative(),
  isHunted: z.boolean().default(false),
});

/**
 * Collections that replicas publish as shared cache entries, and that other replicas cache like their own. Each part is
 * bound to its tenant, class, generation, and index, and sealed if entries are. Adopted rows are validated like responses
 * of Defender. Concurrent callers share a lookup.
 */
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
    const underWay = this.#lookups.get(key) as Promise<Snapshot<Row> | undefined> | undefined;
    if (underWay !== undefined) return this.#unlessReplaced(underWay, collection, context);
    const lookup = this.#find(collection, context, since)
      .catch(() => undefined)
      .finally(() => this.#lookups.delete(key));
    this.#lookups.set(key, lookup);
    return lookup;
  }

  /** The result of a lookup that began earlier: it may have expired since, or a write may have replaced its generation. */
  async #unlessReplaced<Row extends object>(
    lookup: Promise<Snapshot<Row> | undefined>,
    collection: Collection<Row>,
    { tenantId, generationSnapshot, trace }: SnapshotContext,
  ): Promise<Snapshot<Row> | undefined> {
    const { cache, config } = this.#options;
    const found = await lookup;
    if (found === undefined) return undefined;
    const lifetimeMs = lifetimeOf(found, collection, config);
    if (!this.#isFresh(lifetimeMs, { readAt: found.asOfTime })) return undefined;
    const partition = partitionOf(collection, tenantId);
    const generation = await cache.generation(partition, generationSnapshot, trace);
    return generation === found.generation ? found : undefined;
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
    const slot = slotAt(keyOf(collection, one.context.tenantId), generation, true);
    return this.#options.cache.readOnce({ ...one, slot, isLong: true });
  }

  isOfAnother(snapshot: AnySnapshot): boolean {
    return this.#published.has(snapshot);
  }

  /** Publishes a collection. @throws any error: each replica then reads the collection */
  async publish<Row extends object>(
    collection: Collection<Row>,
    { tenantId, trace }: SnapshotContext,
    { table, asOfTime, generation, isHunted }: PublishedTable<Row>,
  ): Promise<void> {
    const { shared, clock, config } = this.#options;
    const publication = randomUUID();
    const put = (key: CacheKey, text: string) => {
      const ttlMs =
        lifetimeOf({ isHunted, length: table.length }, collection, config) - (clock.now() - asOfTime);
      if (ttlMs <= 0) return;
      shared.put(slotAt(key, generation, true), { readAt: asOfTime, unknown: false, text }, ttlMs, trace);
    };
    for (let part = 0; part * ROWS_A_PART < table.length; part += 1) {
      const text = await packRows(rowsOfPart(table, part));
      put(keyOf(collection, tenantId, publication, part), text);
    }
    put(keyOf(collection, tenantId), JSON.stringify({ publication, rows: table.length, isHunted }));
  }

  /** Undefined if there is none or it is invalid. */
  async #find<Row extends { readonly id: string }>(
    collection: Collection<Row>,
    context: SnapshotContext,
    since = Number.NEGATIVE_INFINITY,
  ): Promise<Snapshot<Row> | undefined> {
    const { shared, memory, config, clock } = this.#options;
    const key = keyOf(collection, context.tenantId);
    const entry = await this.#lookUp(key, context);
    if (entry === undefined || entry.readAt <= since) return undefined;
    const { data: head } = headModel.safeParse(parseJson(entry.text));
    if (head === undefined || head.rows > maxRowsOf(head, collection, config)) {
      shared.reject(key, new ForeignEntryError('content'));
      return undefined;
    }
    const { isHunted, rows: length } = head;
    const lifetimeMs = lifetimeOf({ isHunted, length }, collection, config);
    if (!this.#isFresh(lifetimeMs, entry)) return undefined;
    const table = await this.#assemble(collection, context, head);
    if (table === undefined) return undefined;
    const asOfTime = Math.min(entry.readAt, clock.now());
    const snapshot = new Snapshot(table, { asOfTime, generation: entry.generation, isHunted });
    await snapshot.indexBy('id');
    this.#published.add(snapshot);
    memory.set(context.tenantId, collection.name, snapshot);
    return snapshot;
  }

  async #assemble<Row extends { readonly id: string }>(
    collection: Collection<Row>,
    context: SnapshotContext,
    { publication, rows }: z.infer<typeof headModel>,
  ): Promise<ColumnTable<Row> | undefined> {
    const builder = new ColumnTableBuilder<Row>();
    const seen = new Set<string>();
    const { read } = collection.list({ filter: EVERYTHING, top: 1 });
    for (let part = 0; part * ROWS_A_PART < rows; part += 1) {
      const key = keyOf(collection, context.tenantId, publication, part);
      const entry = await this.#lookUp(key, context);
      if (entry === undefined) return undefined;
      try {
        for await (const some of unpackRows(entry.text)) {
          const understood = read({ value: some }, refuseUnrecognized);
          if (understood.length !== some.length || builder.length + some.length > rows)
            throw new ForeignEntryError('length');
          for (const row of understood) {
            if (seen.has(row.id)) throw new ForeignEntryError('content');
            seen.add(row.id);
            builder.add(row);
          }
        }
      } catch (error) {
        this.#options.shared.reject(key, error);
        return undefined;
      }
    }
    return builder.length === rows ? builder.build() : undefined;
  }

  /** Only entries of the current generation. Of a hundred parts, one may come late. */
  async #lookUp(key: CacheKey, { trace }: SnapshotContext): Promise<CacheEntry | undefined> {
    const look = () => this.#options.shared.lookUp(key, true, trace);
    let found = await look();
    for (let tries = 1; found.state === 'slow' && tries < MAX_TRIES; tries += 1) found = await look();
    return found.state === 'known' ? found.entry : undefined;
  }

  #isFresh(lifetimeMs: number, { readAt }: Pick<CacheEntry, 'readAt'>): boolean {
    const age = this.#options.clock.now() - readAt;
    return age >= -CLOCK_DIFFERENCE_MS && age < lifetimeMs;
  }
}

function* rowsOfPart<Row extends object>(table: ColumnTable<Row>, part: number): Generator<Row> {
  const end = Math.min(table.length, (part + 1) * ROWS_A_PART);
  for (let index = part * ROWS_A_PART; index < end; index += 1) yield table.rowAt(index);
}

/** The key of a published collection, or of one of its parts. */
function keyOf(
  { name, cacheClass }: Pick<Collection<unknown>, 'name' | 'cacheClass'>,
  tenantId: string,
  ...part: readonly (string | number)[]
): CacheKey {
  return { partition: partitionOf({ cacheClass }, tenantId), name: ['all', name, ...part].join(' ') };
}

/** Published rows must not contain unrecognized values. */
function refuseUnrecognized(where: string): never {
  throw new Error(`A published row contains an unrecognized value at ${where}`);
}

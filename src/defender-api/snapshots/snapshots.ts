import type { SnapshotConfig } from '../../config/cache-times.js';
import type { Clock } from '../../lib/clock.js';
import type { MemoryLedger } from '../../lib/memory-ledger.js';
import type { SharedRead } from '../cache/shared-reads.js';
import { staleMsOf } from '../cache/cache-entry.js';
import { mayBeStale } from '../cache/stale-reads.js';
import { readNoted } from '../cache/read-record.js';
import type { ResourceCache } from '../cache/resource-cache.js';
import type { CallContext } from '../call-context.js';
import type { DefenderDataSource } from '../data-source.js';
import type { ODataFilter } from '../odata/filter.js';
import { failureOf } from '../../telemetry/trace-work.js';
import { Coalescer, lateness, withDeadline } from '../transport/waiters.js';
import {
  costOfReading,
  inBackground,
  lifetimeOf,
  mayUseCache,
  partitionOf,
  readingKey,
} from './collections.js';
import type { Collection, CollectionMetadata, ReadingCost } from './collections.js';
import { MoreThanAPageError } from './read-collection.js';
import { readFilteredSnapshot, readSnapshot, tooLarge } from './read-snapshot.js';
import type { AnySnapshot, Snapshot } from './snapshot.js';
import type { SnapshotMemory } from './snapshot-memory.js';
import type { ReplicaSnapshots } from './replica-snapshots.js';

export interface SnapshotsOptions {
  readonly config: SnapshotConfig;
  readonly clock: Clock;
  readonly cache: ResourceCache;
  readonly dataSource: DefenderDataSource;
  readonly memory: SnapshotMemory;
  readonly inFlight: MemoryLedger;
  readonly replicas?: ReplicaSnapshots | undefined;
}

type ReadContext = Pick<CallContext, 'tenantId' | 'bypassCache' | 'generationSnapshot'>;
type Identified = { readonly id: string };
type Now<T> = T | Promise<T>;

/** Fraction of its lifetime after which a snapshot in use is refreshed. */
const REFRESHED_AFTER = 0.75;
/** The same for another replica's snapshot. That replica refreshes and publishes it first. */
const REFRESHED_AFTER_OTHERS = 0.9;

/**
 * Snapshots of tenants' collections, refreshed while in use. A snapshot belongs to the generation of its class when its
 * read began, so a write invalidates it on all replicas, including reads in progress. With a shared store, replicas
 * publish their snapshots.
 */
export class Snapshots {
  readonly #options: SnapshotsOptions;
  readonly #reads = new Coalescer<AnySnapshot>();
  /** A failed refresh isn't retried. The next caller that needs the collection reads it. */
  readonly #refreshed = new WeakSet<AnySnapshot>();

  constructor(options: SnapshotsOptions) {
    this.#options = options;
  }

  /**
   * Number of calls for reading a collection, if that may be done to save calls; 0 while a read is in progress, and 1 for an
   * unknown size. Undefined if it wouldn't be cached, is too large, failed recently, or isn't allowed for this caller.
   */
  callsToRead(collection: CollectionMetadata, context: ReadContext): number | undefined {
    return readNoted(`calls for ${collection.name}`, context, (one) => this.#callsNow(collection, one));
  }

  #callsNow(collection: CollectionMetadata, context: ReadContext): number | undefined {
    const { tenantId, bypassCache = false } = context;
    const { config, memory } = this.#options;
    const { name } = collection;
    const size = memory.sizeOf(tenantId, name);
    if (bypassCache || config.times[name] <= 0 || memory.isAvoided(tenantId, name)) return undefined;
    if (this.#isBeingRead(collection, context)) return 0;
    if (size === 'too many' || size === 'too many for hunts') return undefined;
    return this.costOf(collection, tenantId, true).calls;
  }

  /** Whether the collection is read from its second source for now: few hunts are allowed, so the service reads the whole collection. */
  isHunted(
    { hunted, operation }: Pick<Collection<unknown>, 'hunted' | 'operation'>,
    context: CallContext,
  ): boolean {
    return hunted !== undefined && this.#options.dataSource.sources.usesSecond(operation, context);
  }

  #isBeingRead(
    collection: Pick<Collection<unknown>, 'name' | 'cacheClass'>,
    { tenantId, generationSnapshot }: ReadContext,
  ): boolean {
    const partition = partitionOf(collection, tenantId);
    const generation = this.#options.cache.generationNow(partition, generationSnapshot);
    return generation !== undefined && this.#reads.isUnderWay(readingKey(collection, tenantId, generation));
  }

  /** @param savesCalls as by `readToSaveCalls` */
  costOf(collection: CollectionMetadata, tenantId: string, savesCalls = false): ReadingCost {
    const { config, memory } = this.#options;
    const size = memory.sizeOf(tenantId, collection.name) ?? (savesCalls ? 1 : undefined);
    return costOfReading(collection, size, config);
  }

  /** Returns a cached snapshot, unless the caller bypasses the cache. Synchronous without a shared store. */
  find<Row extends Identified>(
    collection: Collection<Row>,
    context: CallContext,
  ): Now<Snapshot<Row> | undefined> {
    return readNoted(`all ${collection.name}`, context, (one) => this.#findNow(collection, one));
  }

  #findNow<Row extends Identified>(
    collection: Collection<Row>,
    context: CallContext,
  ): Now<Snapshot<Row> | undefined> {
    const { tenantId, generationSnapshot, trace } = context;
    if (!mayUseCache(context)) return undefined;
    const cached = this.#options.memory.find(tenantId, collection) as Snapshot<Row> | undefined;
    if (cached === undefined) {
      this.#options.replicas?.prefetch(collection, tenantId);
      return undefined;
    }
    const generation = this.#options.cache.generation(
      partitionOf(collection, tenantId),
      generationSnapshot,
      trace,
    );
    generationSnapshot?.record?.noteExpiry(
      cached.asOfTime + lifetimeOf(cached, collection, this.#options.config),
    );
    return generation instanceof Promise
      ? generation.then((now) => this.#use(collection, cached, now, context))
      : this.#use(collection, cached, generation, context);
  }

  /** Reads a collection in place of other calls. @throws MoreThanAPageError if it takes more calls than expected, and as `read` does */
  readToSaveCalls<Row extends Identified>(
    collection: Collection<Row>,
    others: number,
    context: CallContext,
  ): Promise<Snapshot<Row>> {
    const isCheaper = this.costOf(collection, context.tenantId).calls < others;
    return isCheaper ? this.read(collection, context) : this.#read(collection, context, true);
  }

  /** Returns a cached snapshot, or reads one, which callers share. @throws CollectionTooLargeError, and errors of calls */
  async read<Row extends Identified>(
    collection: Collection<Row>,
    context: CallContext,
  ): Promise<Snapshot<Row>> {
    return this.#read(collection, context).catch((error: unknown) => {
      // It joined a read to save calls. This one reads all pages.
      if (error instanceof MoreThanAPageError) return this.#read(collection, context);
      throw error;
    });
  }

  async #read<Row extends Identified>(
    collection: Collection<Row>,
    context: CallContext,
    savesCalls = false,
  ): Promise<Snapshot<Row>> {
    const cached = await this.find(collection, context);
    if (cached !== undefined) {
      context.cost.cacheHits += 1;
      return cached;
    }
    const { name } = collection;
    context.generationSnapshot?.record?.spoil();
    const size = this.#options.memory.sizeOf(context.tenantId, name);
    const isTooLargeForHunts = size === 'too many for hunts';
    if (isTooLargeForHunts || (size === 'too many' && !this.isHunted(collection, context)))
      throw tooLarge(collection, this.#options.config, isTooLargeForHunts);
    const ofAnother = mayUseCache(context) ? await this.#takeOfAnother(collection, context) : undefined;
    if (ofAnother !== undefined) {
      context.cost.cacheHits += 1;
      return ofAnother;
    }
    const { result, waiters, shared } = await this.#begin(collection, context, savesCalls);
    if (shared) context.cost.coalesced += 1;
    const late = () => lateness(`the list of all ${name}`, waiters);
    return (await withDeadline(result, context, this.#options.clock, late)) as Snapshot<Row>;
  }

  /** The expired snapshot of this process, in place of an error, if the request may get it. Its user calls `noteStale`. */
  async findStale<Row extends Identified>(
    collection: Collection<Row>,
    error: unknown,
    context: CallContext,
  ): Promise<Snapshot<Row> | undefined> {
    const { tenantId, generationSnapshot, trace } = context;
    if (!mayUseCache(context) || !mayBeStale(error, context)) return undefined;
    const { cache, memory } = this.#options;
    const partition = partitionOf(collection, tenantId);
    await cache.generation(partition, generationSnapshot, trace);
    const stale = memory.find(tenantId, collection, staleMsOf(collection.cacheClass)) as
      Snapshot<Row> | undefined;
    const isCurrent = stale?.generation === cache.generationNow(partition, generationSnapshot);
    return isCurrent && stale !== undefined && this.#isOfSource(stale, collection, context)
      ? stale
      : undefined;
  }

  /** Reads the rows that match a filter of the service. @throws as `readFilteredSnapshot` does */
  readFiltered<Row extends Identified>(
    collection: Collection<Row>,
    filter: ODataFilter,
    context: CallContext,
  ): Promise<Snapshot<Row>> {
    return readFilteredSnapshot(collection, filter, this.#options, context);
  }

  /** Another replica's snapshot, if it is from the source that is used now. */
  async #takeOfAnother<Row extends Identified>(
    collection: Collection<Row>,
    context: CallContext,
    since?: number,
  ): Promise<Snapshot<Row> | undefined> {
    const found = await this.#options.replicas?.take(collection, context, since);
    return found !== undefined && this.#isOfSource(found, collection, context) ? found : undefined;
  }

  /** False for hunted rows once Defender's API is available again. */
  #isOfSource<Row>({ isHunted }: AnySnapshot, { operation }: Collection<Row>, context: CallContext): boolean {
    return !isHunted || this.#options.dataSource.sources.usesSecond(operation, context);
  }

  #use<Row extends Identified>(
    collection: Collection<Row>,
    cached: Snapshot<Row>,
    generation: string | undefined,
    context: CallContext,
  ): Snapshot<Row> | undefined {
    const { config, clock, replicas } = this.#options;
    if (generation !== cached.generation || !this.#isOfSource(cached, collection, context)) return undefined;
    const part = replicas?.isOfAnother(cached) === true ? REFRESHED_AFTER_OTHERS : REFRESHED_AFTER;
    const isAging = clock.now() - cached.asOfTime >= part * lifetimeOf(cached, collection, config);
    if (isAging && collection.isRefreshed && !this.#refreshed.has(cached)) {
      this.#refreshed.add(cached);
      this.#refresh(collection, cached, context);
    }
    return cached;
  }

  #refresh<Row extends Identified>(
    collection: Collection<Row>,
    { asOfTime }: Snapshot<Row>,
    asked: CallContext,
  ): void {
    const span = asked.trace?.span?.begin('snapshot refresh', { 'defender.snapshot': collection.name });
    const context: CallContext = {
      ...inBackground(asked, this.#options.clock),
      ...(span !== undefined && { trace: { span } }),
    };
    const read = async () => {
      const newer = await this.#takeOfAnother(collection, context, asOfTime);
      if (newer === undefined) await (await this.#begin(collection, context)).result;
    };
    read().then(
      () => span?.end(),
      (error: unknown) => span?.end(failureOf(error)),
    );
  }

  async #begin<Row extends Identified>(
    collection: Collection<Row>,
    context: CallContext,
    savesCalls = false,
  ) {
    const { cache, replicas } = this.#options;
    const partition = partitionOf(collection, context.tenantId);
    const generation = await cache.generation(partition, undefined, context.trace);
    const key = readingKey(collection, context.tenantId, generation);
    if (!this.#reads.isUnderWay(key)) context.budget?.spend();
    return this.#reads.run(key, context, (waiters) => {
      const wasHunted = this.isHunted(collection, context);
      // Later reads are for newer rows.
      const findHunted = async () =>
        wasHunted || !mayUseCache(context) ? undefined : this.#takeOfAnother(collection, context);
      const read: SharedRead<AnySnapshot>['read'] = (later) =>
        readSnapshot(
          collection,
          { ...this.#options, findHunted, savesCalls },
          { ...context, waiters },
          { generation, later },
        );
      if (replicas === undefined || generation === undefined) return read();
      const find = async () => {
        const value = await this.#takeOfAnother(collection, context);
        return value && { value };
      };
      return replicas.readOnce(collection, generation, { context, find, read });
    });
  }
}

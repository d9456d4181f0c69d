import { randomUUID } from 'node:crypto';
import type { CacheClass, CacheConfig } from '../../config/cache-times.js';
import type { Clock } from '../../lib/clock.js';
import { getOrInsert } from '../../lib/get-or-insert.js';
import { CLOCK_DIFFERENCE_MS, rowsOf, partitionKeyOf, slotAt } from './cache-entry.js';
import type { CachedText, CacheEntry, CacheHit, CacheKey, CachePartition, CacheSlot } from './cache-entry.js';
import { MemoryCache, type MemoryEntry } from './memory-cache.js';
import { identify, type ReadRecord, type GenerationSnapshot } from './read-record.js';
import type { CallContext } from '../call-context.js';
import type { SharedCache } from './shared-cache.js';
import type { SharedRead } from './shared-reads.js';
import type { TraceHolder } from '../../telemetry/trace-span.js';

/** Result of a lookup: the hit, and the slot for caching the result of a read. */
export interface CacheLookup<T = unknown> {
  readonly slot: CacheSlot;
  readonly hit: CacheHit<T> | undefined;
}

interface LookupOptions<T> {
  /** Parses the text that another replica stored. @throws any error if the text is invalid, which counts as a miss */
  readonly read: (text: string) => T;
  /** Skips cached values and only returns the slot. */
  readonly bypass?: boolean;
  /** Snapshot of the request. */
  readonly generationSnapshot?: GenerationSnapshot | undefined;
  readonly trace?: TraceHolder | undefined;
}

interface PutOptions {
  /** Whether the requested object doesn't exist. */
  readonly unknown?: boolean;
  /** Whether other replicas can rebuild the value from the text. If false, only this process caches it. */
  readonly isShareable?: boolean;
  /** When the value was read. Default: now. */
  readonly readAt?: number | undefined;
  readonly trace?: TraceHolder | undefined;
}

interface Origin {
  readonly slot: CacheSlot;
  readonly readAt: number;
  /** Characters of a row, on average. */
  readonly length: number;
}

/**
 * Caches reads by entity and page in two levels: this process and, if configured, a store shared by all replicas. A
 * write invalidates its tenant and class by starting a new generation, so results of earlier reads can't be cached for
 * later requests.
 *
 * With a store, each lookup checks the generation to honor writes of other replicas. Lookups in the same event loop
 * turn share one round trip.
 */
export class ResourceCache {
  readonly #clock: Clock;
  readonly #config: CacheConfig;
  readonly #memory: MemoryCache;
  readonly #shared: SharedCache | undefined;
  readonly #generations = new Map<string, string>();
  readonly #origins = new WeakMap<object, Origin>();
  readonly #looks = new Map<CacheClass | 'responses', { hits: number; misses: number }>();

  constructor(config: CacheConfig, clock: Clock, shared?: SharedCache) {
    this.#config = config;
    this.#clock = clock;
    this.#memory = new MemoryCache(config.maxBytes, clock);
    this.#shared = shared;
  }

  /**
   * Looks a key up. Synchronous without a store, or if the request already knows the generation. Take the slot before
   * the read and use it afterwards.
   */
  lookUp<T>(key: CacheKey, options: LookupOptions<T>): CacheLookup<T> | Promise<CacheLookup<T>> {
    const counts = options.bypass !== true;
    const record = options.generationSnapshot?.record;
    if (this.#shared !== undefined) {
      const slot = counts ? this.#slotNow(key, options.generationSnapshot) : undefined;
      const hit = slot && this.#memory.find<T>(slot, record);
      if (slot !== undefined && hit !== undefined) return this.#count(key, { slot, hit }, record);
      const looking = this.#lookUpShared(this.#shared, key, options);
      return counts ? looking.then((look) => this.#count(key, look, record)) : looking;
    }
    const slot = slotAt(key, this.#generationOf(key.partition), false);
    if (!counts) return { slot, hit: undefined };
    return this.#count(key, { slot, hit: this.#memory.find(slot, record) }, record);
  }

  /** Hits and misses by class since the process started. */
  looks(): ReadonlyMap<CacheClass | 'responses', { readonly hits: number; readonly misses: number }> {
    return this.#looks;
  }

  /** Returns a value cached in this process, if no replica can have invalidated it since the request began. */
  readNow<T>(key: CacheKey, generationSnapshot?: GenerationSnapshot): T | undefined {
    const slot = this.#slotNow(key, generationSnapshot);
    const record = generationSnapshot?.record;
    const hit = slot && this.#memory.find<T>(slot, record);
    // Misses aren't counted here: the caller follows with `lookUp`, which counts them.
    return slot && hit && this.#count(key, { slot, hit }, record).hit?.value;
  }

  /**
   * The current generation of a class; undefined if other replicas may have changed it and the store doesn't respond in
   * time. Synchronous without a store, or if the request already knows it.
   */
  generation(
    partition: CachePartition,
    generationSnapshot?: GenerationSnapshot,
    trace?: TraceHolder,
  ): string | undefined | Promise<string | undefined> {
    const known = this.generationNow(partition, generationSnapshot);
    return known !== undefined || this.#shared === undefined
      ? known
      : this.#lookAt(this.#shared, partition, generationSnapshot, trace);
  }

  /** The current generation, if it is known without a request to the store. */
  generationNow(partition: CachePartition, generationSnapshot?: GenerationSnapshot): string | undefined {
    if (this.#shared === undefined) return this.#generationOf(partition);
    const known = this.#shared.generationOf(partition);
    return generationSnapshot?.isStill(known, partition) === true ? known : undefined;
  }

  /** Makes one read where several replicas miss the same answer. @throws as the read does */
  readOnce<T>(one: SharedRead<T>): Promise<T> {
    const isCached = one.slot.isShared && this.#ttlMsOf(one.slot.partition, false) > 0;
    return (isCached ? this.#shared?.sharedReads?.once(one) : undefined) ?? one.read();
  }

  /** The value that this process had in a slot before it expired. No write can have changed it since: it would be in another slot. */
  findStale(slot: CacheSlot): MemoryEntry | undefined {
    return this.#shared === undefined || slot.isShared ? this.#memory.findStale(slot) : undefined;
  }

  /**
   * @param text input from which `read` rebuilds the value
   * @returns false if the value has expired, or a later one is cached
   */
  put(
    slot: CacheSlot,
    value: unknown,
    text: CachedText,
    { unknown = false, isShareable = true, readAt = this.#clock.now(), trace }: PutOptions = {},
  ): boolean {
    const ms = this.#ttlMsOf(slot.partition, unknown);
    const ttlMs = ms - (this.#clock.now() - readAt);
    const entry = { value, readAt, ttlMs: ms, unknown };
    if (ms <= 0 || ttlMs <= 0 || !this.#memory.put(slot, entry, text.length)) return false;
    this.#noteOrigin(value, { slot: isShareable ? slot : { ...slot, isShared: false }, readAt }, text);
    if (!slot.isShared || !isShareable) return true;
    const printed = typeof text === 'string' ? text : text.print();
    this.#shared?.put(slot, { readAt, unknown, text: printed }, ttlMs, trace);
    return true;
  }

  /** Caches a value derived from rows, as old as the oldest. Not if the origin of one is unknown. */
  putDerived<T>(rows: readonly object[], key: CacheKey, value: T, print?: () => string): T {
    const origins = rows.flatMap((row) => this.#origins.get(row) ?? []);
    const [oldest] = origins.sort((one, other) => one.readAt - other.readAt);
    if (oldest === undefined || origins.length < rows.length) return value;
    const { slot, readAt } = oldest;
    if (partitionKeyOf(slot.partition) !== partitionKeyOf(key.partition)) return value;
    const text = { length: oldest.length * Math.max(1, rowsOf(value).length), print: print ?? String };
    const options = { readAt, isShareable: print !== undefined };
    this.put(slotAt(key, slot.generation, slot.isShared), value, text, options);
    return value;
  }

  /**
   * Invalidates a class of a tenant on all replicas. Resolves when the store has the new generation or the attempt has
   * failed.
   */
  async drop(partition: CachePartition, trace?: TraceHolder): Promise<void> {
    this.#generations.set(partitionKeyOf(partition), randomUUID());
    await this.#shared?.drop(partition, trace);
  }

  /**
   * Whether each read of a response's record would have the same result, so that the response would be the same. Counts the
   * response, and the hits of its reads.
   */
  async isCurrent(record: ReadRecord | undefined, context: CallContext): Promise<boolean> {
    const isCurrent = record !== undefined && (await this.#isUnchanged(record, context));
    this.#looksOf('responses')[isCurrent ? 'hits' : 'misses'] += 1;
    if (isCurrent) for (const [cacheClass, hits] of record.hits) this.#looksOf(cacheClass).hits += hits;
    return isCurrent;
  }

  async #isUnchanged(record: ReadRecord, context: CallContext): Promise<boolean> {
    const { generationSnapshot, trace } = context;
    const looks = [...record.generations.values()].map(
      async (known) =>
        (await this.generation(known.partition, generationSnapshot, trace)) === known.generation,
    );
    if ((await Promise.all(looks)).includes(false)) return false;
    for (const { state, read } of record.states.values())
      if (identify(await read(context as never)) !== state) return false;
    return this.#memory.hasSameEntries(record);
  }

  #count<T>({ partition }: CacheKey, look: CacheLookup<T>, record: ReadRecord | undefined): CacheLookup<T> {
    const { cacheClass } = partition;
    this.#looksOf(cacheClass)[look.hit === undefined ? 'misses' : 'hits'] += 1;
    if (look.hit === undefined) record?.spoil();
    else record?.noteHit(cacheClass);
    return look;
  }

  #looksOf(cacheClass: CacheClass | 'responses') {
    return getOrInsert(this.#looks, cacheClass, () => ({ hits: 0, misses: 0 }));
  }

  async #lookUpShared<T>(
    shared: SharedCache,
    key: CacheKey,
    { read, bypass = false, generationSnapshot, trace }: LookupOptions<T>,
  ): Promise<CacheLookup<T>> {
    const expected = slotAt(key, shared.generationOf(key.partition), true);
    const isHere = !bypass && this.#memory.find(expected) !== undefined;
    const others =
      generationSnapshot?.takeFirst() === true
        ? this.#lookAtOthers(shared, key.partition, generationSnapshot, trace)
        : undefined;
    const { state, generation, entry } = await shared.lookUp(key, !bypass && !isHere, trace);
    if (state === 'known') generationSnapshot?.note(key.partition, generation);
    await others;
    const slot = slotAt(key, generation, state === 'known');
    if (bypass || state === 'slow') return { slot, hit: undefined };
    const here = this.#memory.find<T>(slot, generationSnapshot?.record);
    if (here === undefined) generationSnapshot?.record?.spoil();
    const hit = here ?? (entry && this.#adoptShared(slot, entry, read));
    // The local value belongs to an ended generation, but another replica may have stored a newer one.
    return isHere && hit === undefined && state === 'known'
      ? this.#lookUpShared(shared, key, { read, generationSnapshot, trace })
      : { slot, hit };
  }

  /** The slot of a key, if it is known without a request to the store. */
  #slotNow(key: CacheKey, generationSnapshot: GenerationSnapshot | undefined): CacheSlot | undefined {
    const generation = this.generationNow(key.partition, generationSnapshot);
    return generation === undefined ? undefined : slotAt(key, generation, this.#shared !== undefined);
  }

  async #lookAt(
    shared: SharedCache,
    partition: CachePartition,
    generationSnapshot: GenerationSnapshot | undefined,
    trace: TraceHolder | undefined,
  ): Promise<string | undefined> {
    const { state, generation } = await shared.lookUp({ partition, name: '' }, false, trace);
    if (state === 'known') generationSnapshot?.note(partition, generation);
    return state === 'slow' ? undefined : generation;
  }

  /** Checks the other classes in the same round trip: a request's next lookup usually has another class. */
  async #lookAtOthers(
    shared: SharedCache,
    { tenantId, cacheClass }: CachePartition,
    generationSnapshot: GenerationSnapshot,
    trace: TraceHolder | undefined,
  ): Promise<void> {
    const others = shared.partitionsOf(tenantId).filter((other) => other.cacheClass !== cacheClass);
    await Promise.all(others.map((partition) => this.#lookAt(shared, partition, generationSnapshot, trace)));
  }

  /** Adopts a value that another replica stored, if it is valid. */
  #adoptShared<T>(slot: CacheSlot, entry: CacheEntry, read: (text: string) => T): CacheHit<T> | undefined {
    const now = this.#clock.now();
    const ms = this.#ttlMsOf(slot.partition, entry.unknown);
    if (entry.readAt > now + CLOCK_DIFFERENCE_MS || now - entry.readAt >= ms) return undefined;
    const readAt = Math.min(entry.readAt, now);
    try {
      const value = read(entry.text);
      this.#memory.put(slot, { value, readAt, ttlMs: ms, unknown: entry.unknown }, entry.text.length);
      // The replica that read it has already stored its rows.
      this.#noteOrigin(value, { slot: { ...slot, isShared: false }, readAt }, entry.text);
      return { value, readAt };
    } catch (error) {
      this.#shared?.reject(slot, error);
      return undefined;
    }
  }

  #generationOf(partition: CachePartition): string {
    return this.#generations.get(partitionKeyOf(partition)) ?? '';
  }

  #ttlMsOf({ cacheClass }: CachePartition, unknown: boolean): number {
    const { times } = this.#config;
    return unknown ? times.unknownIds : times[cacheClass];
  }

  #noteOrigin(value: unknown, read: Omit<Origin, 'length'>, { length }: CachedText): void {
    const rows = rowsOf(value);
    const origin = { ...read, length: length / Math.max(1, rows.length) };
    for (const row of rows) if (typeof row === 'object' && row !== null) this.#origins.set(row, origin);
  }
}

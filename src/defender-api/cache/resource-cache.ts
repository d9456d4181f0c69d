import { randomUUID } from 'node:crypto';
import type { CacheClass, CacheConfig } from '../../config/cache-times.js';
import type { Clock } from '../../lib/clock.js';
import type { CacheEntry } from './cache-entry.js';
import { partitionKeyOf, slotAt, type CacheKey, type CachePartition, type CacheSlot } from './cache-key.js';
import { MemoryCache } from './memory-cache.js';
import type { GenerationSnapshot } from './generation-snapshot.js';
import type { SharedCache } from './shared-cache.js';
import type { TraceHolder } from '../../telemetry/trace-span.js';

/** What a look into the cache brought: the answer, or the slot where the answer is to be cached once it is read. */
export interface CacheLookup<T> {
  readonly slot: CacheSlot;
  readonly hit: { readonly value: T } | undefined;
}

interface LookupOptions<T> {
  /**
   * Makes the answer of the text that another replica stored.
   *
   * @throws anything when it isn't the text of such an answer: then it is as if it were not there.
   */
  readonly read: (text: string) => T;
  /** Doesn't show what is cached: only finds the slot. */
  readonly bypass?: boolean;
  /** Of the request that asks. */
  readonly generationSnapshot?: GenerationSnapshot | undefined;
  readonly trace?: TraceHolder | undefined;
}

interface PutOptions {
  /** What was asked for doesn't exist. */
  readonly unknown?: boolean;
  /** Whether the text is all that other replicas need; else only this process keeps the answer. */
  readonly isShareable?: boolean;
  /** When it was read, if that wasn't now. */
  readonly readAt?: number;
  readonly trace?: TraceHolder | undefined;
}

/** The clocks of replicas differ a little. Whose entries lie further ahead had its clock set back, or ours was. */
const CLOCK_DIFFERENCE_MS = 5_000;

interface Origin {
  readonly slot: CacheSlot;
  readonly readAt: number;
}

/**
 * What was read lately, by entity and by page: in this process, and below that in the store that all replicas share,
 * where there is one. A write drops everything of its tenant and class by beginning another generation: a read that
 * began before the write can then no longer be cached for what comes after it.
 *
 * With a store, each look asks for the generation, so that nothing is shown that another replica's write has dropped. Looks
 * of one turn of the event loop share one round trip.
 */
export class ResourceCache {
  readonly #clock: Clock;
  readonly #config: CacheConfig;
  readonly #memory: MemoryCache;
  readonly #shared: SharedCache | undefined;
  readonly #generations = new Map<string, string>();
  readonly #origins = new WeakMap<object, Origin>();
  readonly #looks = new Map<CacheClass, { hits: number; misses: number }>();

  constructor(config: CacheConfig, clock: Clock, shared?: SharedCache) {
    this.#config = config;
    this.#clock = clock;
    this.#memory = new MemoryCache(config.maxBytes, clock);
    this.#shared = shared;
  }

  /**
   * Without a store it answers at once, for the hot path, and with one where the request has asked for the generation before.
   * Take the slot before reading, use it after.
   */
  lookUp<T>(key: CacheKey, options: LookupOptions<T>): CacheLookup<T> | Promise<CacheLookup<T>> {
    const counts = options.bypass !== true;
    if (this.#shared !== undefined) {
      const slot = counts ? this.#slotNow(key, options.generationSnapshot) : undefined;
      const hit = slot && this.#readLocal<T>(slot);
      if (slot !== undefined && hit !== undefined) return this.#count(key, { slot, hit });
      const looking = this.#lookUpShared(this.#shared, key, options);
      return counts ? looking.then((look) => this.#count(key, look)) : looking;
    }
    const slot = slotAt(key, this.#generationOf(key.partition), false);
    if (!counts) return { slot, hit: undefined };
    return this.#count(key, { slot, hit: this.#readLocal(slot) });
  }

  /** How often something of each kind was looked for, and found, since the process began. */
  looks(): ReadonlyMap<CacheClass, { readonly hits: number; readonly misses: number }> {
    return this.#looks;
  }

  /** What this process keeps, where no other replica can have dropped it since the request began. */
  readNow<T>(key: CacheKey, generationSnapshot?: GenerationSnapshot): T | undefined {
    const slot = this.#slotNow(key, generationSnapshot);
    const hit = slot && this.#readLocal<T>(slot);
    // Who finds nothing here looks it up properly, which is counted then.
    return slot && hit && this.#count(key, { slot, hit }).hit?.value;
  }

  /**
   * The present generation of a class; undefined when other replicas may have begun another and can't be asked in time. At once
   * where there is no store, or where the request has asked for it before.
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

  /** The same, where it can be told without asking the store. */
  generationNow(partition: CachePartition, generationSnapshot?: GenerationSnapshot): string | undefined {
    if (this.#shared === undefined) return this.#generationOf(partition);
    const known = this.#shared.generationOf(partition);
    return generationSnapshot?.isStill(known, partition) === true ? known : undefined;
  }

  /** @param text what `read` makes the value of. */
  put(
    slot: CacheSlot,
    value: unknown,
    text: string,
    { unknown = false, isShareable = true, readAt = this.#clock.now(), trace }: PutOptions = {},
  ): void {
    const ms = this.#ttlMsOf(slot.partition, unknown);
    if (ms <= 0) return;
    this.#memory.put(slot.key, { value, readAt, ttlMs: ms }, text.length);
    this.#noteOrigin(value, { slot: isShareable ? slot : { ...slot, isShared: false }, readAt });
    const ttlMs = ms - (this.#clock.now() - readAt);
    if (!slot.isShared || !isShareable || ttlMs <= 0) return;
    this.#shared?.put(slot, { readAt, unknown, text }, ttlMs, trace);
  }

  /** Keeps a value that was read along with a row, as long as that: undefined when nobody knows when the row was read. */
  putDerived(row: object, key: CacheKey, value: unknown, print: () => string): void {
    const origin = this.#origins.get(row);
    if (origin === undefined || partitionKeyOf(origin.slot.partition) !== partitionKeyOf(key.partition))
      return;
    const { generation, isShared } = origin.slot;
    this.put(slotAt(key, generation, isShared), value, print(), { readAt: origin.readAt });
  }

  /** Drops everything of a class in a tenant, on all replicas. Waits until they know, or can't be told. */
  async drop(partition: CachePartition, trace?: TraceHolder): Promise<void> {
    this.#generations.set(partitionKeyOf(partition), randomUUID());
    await this.#shared?.drop(partition, trace);
  }

  #count<T>({ partition: { cacheClass } }: CacheKey, look: CacheLookup<T>): CacheLookup<T> {
    const counted = this.#looks.get(cacheClass) ?? { hits: 0, misses: 0 };
    if (look.hit === undefined) counted.misses += 1;
    else counted.hits += 1;
    this.#looks.set(cacheClass, counted);
    return look;
  }

  async #lookUpShared<T>(
    shared: SharedCache,
    key: CacheKey,
    { read, bypass = false, generationSnapshot, trace }: LookupOptions<T>,
  ): Promise<CacheLookup<T>> {
    const hoped = slotAt(key, shared.generationOf(key.partition), true);
    const isHere = !bypass && this.#readLocal(hoped) !== undefined;
    const others =
      generationSnapshot?.takeFirst() === true
        ? this.#lookAtOthers(shared, key.partition, generationSnapshot, trace)
        : undefined;
    const { state, generation, entry } = await shared.lookUp(key, !bypass && !isHere, trace);
    if (state === 'known') generationSnapshot?.note(key.partition, generation);
    await others;
    const slot = slotAt(key, generation, state === 'known');
    if (bypass || state === 'slow') return { slot, hit: undefined };
    const hit = this.#readLocal<T>(slot) ?? (entry && this.#adoptShared(slot, entry, read));
    // What is here belongs to a generation that has ended. Another replica may have read it since.
    return isHere && hit === undefined && state === 'known'
      ? this.#lookUpShared(shared, key, { read, generationSnapshot, trace })
      : { slot, hit };
  }

  /** Where a key is cached now, if that can be told without asking. */
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

  /** In the same round trip as the first look of a request: what is asked about next is seldom of the same class. */
  async #lookAtOthers(
    shared: SharedCache,
    { tenantId, cacheClass }: CachePartition,
    generationSnapshot: GenerationSnapshot,
    trace: TraceHolder | undefined,
  ): Promise<void> {
    const others = shared.partitionsOf(tenantId).filter((other) => other.cacheClass !== cacheClass);
    await Promise.all(others.map((partition) => this.#lookAt(shared, partition, generationSnapshot, trace)));
  }

  /** Takes over what another replica has read, if it is what it says. */
  #adoptShared<T>(slot: CacheSlot, entry: CacheEntry, read: (text: string) => T): { value: T } | undefined {
    const now = this.#clock.now();
    const ms = this.#ttlMsOf(slot.partition, entry.unknown);
    if (entry.readAt > now + CLOCK_DIFFERENCE_MS || now - entry.readAt >= ms) return undefined;
    const readAt = Math.min(entry.readAt, now);
    try {
      const value = read(entry.text);
      this.#memory.put(slot.key, { value, readAt, ttlMs: ms }, entry.text.length);
      // Whoever read it has put its rows into the store, too.
      this.#noteOrigin(value, { slot: { ...slot, isShared: false }, readAt });
      return { value };
    } catch (error) {
      this.#shared?.reject(slot, error);
      return undefined;
    }
  }

  #readLocal<T>(slot: CacheSlot): { readonly value: T } | undefined {
    return this.#memory.read(slot.key) as { readonly value: T } | undefined;
  }

  #generationOf(partition: CachePartition): string {
    return this.#generations.get(partitionKeyOf(partition)) ?? '';
  }

  #ttlMsOf({ cacheClass }: CachePartition, unknown: boolean): number {
    const { times } = this.#config;
    return unknown ? times.unknownIds : times[cacheClass];
  }

  #noteOrigin(value: unknown, origin: Origin): void {
    for (const row of rowsOf(value)) {
      if (typeof row === 'object' && row !== null) this.#origins.set(row, origin);
    }
  }
}

/** The rows of a list, or of a page of it. */
function rowsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const isPage = typeof value === 'object' && value !== null && 'rows' in value;
  return isPage && Array.isArray(value.rows) ? value.rows : [];
}

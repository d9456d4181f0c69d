import { hash, randomUUID, type KeyObject } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { getOrInsert } from '../../lib/get-or-insert.js';
import { StoreTooSlowError, type GatheredReads } from '../../store/gathered-reads.js';
import { openSealed, seal } from '../../store/seal.js';
import type { Store, StoreEntry } from '../../store/store.js';
import type { Metrics } from '../../telemetry/metrics.js';
import type { TraceHolder } from '../../telemetry/trace-span.js';
import {
  ForeignEntryError,
  printEntry,
  parseEntry,
  type CacheEntry,
  partitionKeyOf,
  type CacheKey,
  type CachePartition,
  type CacheSlot,
} from './cache-entry.js';
import { SharedReads, type SharedReadsOptions } from './shared-reads.js';

export interface SharedCacheOptions {
  readonly store: Store;
  readonly reads: GatheredReads;
  /** The first key seals new entries; any of them opens an entry. Without keys, entries are unsealed. */
  readonly keys?: readonly KeyObject[] | undefined;
  /** Lets one replica read for all. */
  readonly leases?: Omit<SharedReadsOptions, 'send'> | undefined;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Registers a listener for loss and recovery of the store. */
  readonly onStateChange?: ((listener: (isUp: boolean) => void) => void) | undefined;
}

/**
 * Result of a store lookup. `slow`: no response in time. `lost`: unavailable. In both cases the generation is the last
 * one read, which is never newer than the current one.
 */
export interface SharedLookup {
  readonly state: 'known' | 'slow' | 'lost';
  readonly generation: string;
  readonly entry?: CacheEntry;
}

const GENERATION = /^[\w-]{1,64}$/;
/** Longer than any entry's TTL. When it expires, the whole class is invalidated. */
const GENERATION_TTL_MS = 86_400_000;
/** How many replaced names of generations a process remembers: those of its last writes. A failover loses seconds. */
const MAX_REPLACED = 1_000;
/** Longer texts are cached only by the process that read them. */
const MAX_SHARED_CHARACTERS = 1_000_000;

/**
 * A name claimed for a generation. Lookups that began before the store had the name don't see it. `lastUnaware` is the
 * last of those, once known: its response may arrive after the response to the claim.
 */
interface GenerationClaim {
  readonly name: Promise<string>;
  lastUnaware: number;
}

/**
 * Second cache level, shared by all replicas. Each class of a tenant has a generation, a random name that all its
 * entries carry. A write changes the name, which invalidates cached entries and reads in flight on all replicas. Names
 * are random because a store that lost its data could count up to a number that was used before.
 */
export class SharedCache {
  readonly #options: SharedCacheOptions;
  readonly sharedReads: SharedReads | undefined;
  /** Last generation read or announced, by partition. */
  readonly #known = new Map<string, string>();
  /** Names that were replaced, each with the last lookup that began before this process knew. */
  readonly #replaced = new LRUCache<string, number>({ max: MAX_REPLACED });
  /** Requested partitions by tenant. */
  readonly #partitions = new Map<string, CachePartition[]>();
  /** Last claimed name of an unnamed generation, by partition. */
  readonly #claims = new Map<string, GenerationClaim>();
  /** Counts lookups, to find those that began before a claim was settled. */
  #looks = 0;
  /** Partitions whose invalidation hasn't reached the store. */
  readonly #pendingDrops = new Map<string, CachePartition>();
  readonly #retryingDrops = new Map<string, Promise<void>>();
  #outgoing: StoreEntry[] = [];
  /** Trace of the first outgoing entry. */
  #outgoingTrace: TraceHolder | undefined;
  #isDown = false;

  constructor(options: SharedCacheOptions) {
    this.#options = options;
    const { leases } = options;
    const send = this.#send.bind(this);
    this.sharedReads = leases && new SharedReads({ ...leases, send });
    options.onStateChange?.((isUp) => {
      if (isUp) for (const partition of [...this.#pendingDrops.values()]) void this.#retryDrop(partition);
    });
  }

  /** The generation as this process knows it. */
  generationOf(partition: CachePartition): string {
    const key = partitionKeyOf(partition);
    const before = this.#known.get(key);
    if (before !== undefined) return before;
    const known = randomUUID();
    this.#known.set(key, known);
    this.#partitions.set(partition.tenantId, [...this.partitionsOf(partition.tenantId), partition]);
    return known;
  }

  /** Partitions of a tenant that this process has requested. */
  partitionsOf(tenantId: string): readonly CachePartition[] {
    return this.#partitions.get(tenantId) ?? [];
  }

  /** Looks up the current generation and, if `wantsEntry`, the key's entry in that generation. */
  async lookUp(key: CacheKey, wantsEntry: boolean, trace?: TraceHolder): Promise<SharedLookup> {
    const { partition } = key;
    const { reads } = this.#options;
    const look = (this.#looks += 1);
    // Other replicas may still store entries from before the write. Ignore them until the invalidation succeeds.
    const isPending = () => this.#pendingDrops.has(partitionKeyOf(partition));
    if (isPending()) {
      void this.#retryDrop(partition);
      return { state: 'lost', generation: this.generationOf(partition) };
    }
    try {
      const [named, stored] = await Promise.all([
        reads.get(generationKeyOf(partition), trace),
        wantsEntry ? reads.get(entryKeyOf(key), trace) : undefined,
      ]);
      if (isPending()) return { state: 'lost', generation: this.generationOf(partition) };
      this.#markUp();
      const generation = await this.#applyGeneration(partition, named, look);
      const entry = stored === undefined ? undefined : this.#read(stored, key);
      return { state: 'known', generation, ...(entry?.generation === generation && { entry }) };
    } catch (error) {
      const isSlow = error instanceof StoreTooSlowError;
      if (isSlow) this.#options.metrics.cacheIgnored.inc({ reason: 'slow' });
      else this.#markDown(error);
      return { state: isSlow ? 'slow' : 'lost', generation: this.generationOf(partition) };
    }
  }

  put(slot: CacheSlot, entry: Omit<CacheEntry, 'generation'>, ttlMs: number, trace?: TraceHolder): void {
    if (entry.text.length > MAX_SHARED_CHARACTERS) return;
    const key = entryKeyOf(slot);
    const text = printEntry(slot, { ...entry, generation: slot.generation });
    const [newest] = this.#options.keys ?? [];
    const endTime = Math.ceil(entry.readAt + ttlMs);
    this.#send(
      { key, value: newest === undefined ? text : seal(newest, key, { text, endTime }), ttlMs },
      trace,
    );
  }

  /** Sends an entry to the store, in order. Entries of one event loop turn share a round trip. */
  #send(outgoing: StoreEntry, trace?: TraceHolder): void {
    this.#outgoing.push(outgoing);
    this.#outgoingTrace ??= trace;
    if (this.#outgoing.length > 1) return;
    queueMicrotask(() => {
      const entries = this.#outgoing;
      const store = this.#options.store.tracedBy(this.#outgoingTrace);
      this.#outgoing = [];
      this.#outgoingTrace = undefined;
      // A failed write to the store only causes another read.
      store.setMany(entries).catch(() => undefined);
    });
  }

  /** Starts a new generation. If the store accepts it, no connected replica returns earlier entries. */
  async drop(partition: CachePartition, trace?: TraceHolder): Promise<void> {
    const key = partitionKeyOf(partition);
    this.generationOf(partition);
    const next = randomUUID();
    try {
      const store = this.#options.store.tracedBy(trace);
      await store.set(generationKeyOf(partition), next, GENERATION_TTL_MS);
      this.#pendingDrops.delete(key);
    } catch (error) {
      this.#pendingDrops.set(key, partition);
      this.#markDown(error);
    }
    this.#setKnown(key, next);
    // A lookup that began earlier would receive an invalidated name.
    this.#claims.delete(key);
  }

  /** Logs and counts an invalid entry. The next read replaces it. */
  reject(key: CacheKey, error: unknown): void {
    const fault = error instanceof ForeignEntryError ? error.fault : 'content';
    const { tenantId, cacheClass } = key.partition;
    this.#options.metrics.cacheIgnored.inc({ reason: fault });
    this.#options.logger.warn(
      { tenantId, cacheClass, fault, key: entryKeyOf(key) },
      'An invalid entry of the shared cache was ignored',
    );
  }

  #setKnown(key: string, name: string): void {
    const before = this.#known.get(key);
    if (before !== undefined && before !== name) this.#replaced.set(`${key} ${before}`, this.#looks);
    this.#known.set(key, name);
  }

  #retryDrop(partition: CachePartition): Promise<void> {
    const key = partitionKeyOf(partition);
    return getOrInsert(this.#retryingDrops, key, () =>
      this.drop(partition).finally(() => this.#retryingDrops.delete(key)),
    );
  }

  #read(stored: string, key: CacheKey): CacheEntry | undefined {
    try {
      return parseEntry(this.#open(stored, key), key);
    } catch (error) {
      this.reject(key, error);
      return undefined;
    }
  }

  /** Seals protect against other writers in the store: device group restrictions depend on cached data. */
  #open(stored: string, key: CacheKey): string {
    const { keys } = this.#options;
    if (keys === undefined) return stored;
    const opened = openSealed(keys, entryKeyOf(key), stored);
    if (typeof opened === 'string') throw new ForeignEntryError('seal');
    return opened.text;
  }

  async #applyGeneration(
    partition: CachePartition,
    named: string | undefined,
    look: number,
  ): Promise<string> {
    const isName = named !== undefined && GENERATION.test(named);
    if (named !== undefined && !isName)
      this.reject({ partition, name: 'generation' }, new ForeignEntryError('generation'));
    const key = partitionKeyOf(partition);
    const replacedAt = this.#replaced.get(`${key} ${named ?? ''}`);
    if (replacedAt !== undefined) {
      // A failover has lost the name that replaced it. Entries from before that write would be valid again.
      if (look > replacedAt) await this.#retryDrop(partition);
      return this.generationOf(partition);
    }
    const generation = isName ? named : await this.#claimGeneration(partition, look, named !== undefined);
    this.#setKnown(key, generation);
    return generation;
  }

  /** Claims a name for an unnamed generation. If another replica was first, returns its name. */
  #claimGeneration(partition: CachePartition, look: number, mayReplace: boolean): Promise<string> {
    const { store } = this.#options;
    const key = partitionKeyOf(partition);
    const claimed = this.#claims.get(key);
    if (claimed !== undefined && look <= claimed.lastUnaware) return claimed.name;
    const name = randomUUID();
    const [at, ms] = [generationKeyOf(partition), GENERATION_TTL_MS];
    const claim = async () => {
      if (mayReplace) await store.set(at, name, ms);
      else if (!(await store.setIfAbsent(at, name, ms))) return (await store.get(at)) ?? name;
      return name;
    };
    // Entries under a name that the store didn't accept are never found.
    const settled = claim().catch(() => name);
    const own: GenerationClaim = { name: settled, lastUnaware: Number.POSITIVE_INFINITY };
    this.#claims.set(key, own);
    void settled.then(() => {
      own.lastUnaware = this.#looks;
    });
    return settled;
  }

  #markDown(error: unknown): void {
    if (this.#isDown) return;
    this.#isDown = true;
    this.#options.logger.warn(
      { err: error },
      'The shared cache is unavailable: this replica only uses its own cache',
    );
  }

  #markUp(): void {
    if (!this.#isDown) return;
    this.#isDown = false;
    this.#options.logger.info('The shared cache is available again');
  }
}

function generationKeyOf({ tenantId, cacheClass }: CachePartition): string {
  return `cache:{${tenantId}}:${cacheClass}:generation`;
}

/** Names are long, so the key contains their hash. The entry's header contains the full name. */
function entryKeyOf({ partition: { tenantId, cacheClass }, name }: CacheKey): string {
  return `cache:{${tenantId}}:${cacheClass}:${hash('sha256', name, 'base64url')}`;
}

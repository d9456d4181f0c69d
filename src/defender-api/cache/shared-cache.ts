import { hash, randomUUID, type KeyObject } from 'node:crypto';
import type { Logger } from 'pino';
import { StoreTooSlowError, type GatheredReads } from '../../store/gathered-reads.js';
import { openSealed, seal } from '../../store/seal.js';
import type { Store, StoreEntry } from '../../store/store.js';
import type { Metrics } from '../../telemetry/metrics.js';
import type { TraceHolder } from '../../telemetry/trace-span.js';
import { ForeignEntryError, printEntry, parseEntry, type CacheEntry } from './cache-entry.js';
import { partitionKeyOf, type CacheKey, type CachePartition, type CacheSlot } from './cache-key.js';

export interface SharedCacheOptions {
  readonly store: Store;
  readonly reads: GatheredReads;
  /** Entries bear a seal of the first, and of one of these when they are believed; without keys they bear none. */
  readonly keys?: readonly KeyObject[] | undefined;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Tells when the store is lost and when it is back. */
  readonly onStateChange?: ((listener: (isUp: boolean) => void) => void) | undefined;
}

/**
 * What the store says about a key. `slow`: nothing in time; `lost`: it can't be asked. The generation is then the last
 * that was read, which is never newer than the true one.
 */
export interface SharedLookup {
  readonly state: 'known' | 'slow' | 'lost';
  readonly generation: string;
  readonly entry?: CacheEntry;
}

const GENERATION = /^[\w-]{1,64}$/;
/** Longer than any entry lives: when it ends, everything of the class is read anew. */
const GENERATION_TTL_MS = 86_400_000;
/** Longer texts are cached by the process that read them alone. */
const MAX_SHARED_CHARACTERS = 1_000_000;

/**
 * A look that began before the store had the name doesn't see it. `lastUnaware` is the last of those, once that is known: an
 * answer to it may be read after the one to the claim.
 */
interface GenerationClaim {
  readonly name: string;
  lastUnaware: number;
}

/**
 * The second level of the cache: what any replica has read, for all of them. Each class of a tenant has a generation, a
 * random name that every entry bears; a write gives it another, and so drops on all replicas what was read before, and
 * what is being read. A name and no number: a store that lost everything can't count up to one that was used before.
 */
export class SharedCache {
  readonly #options: SharedCacheOptions;
  /** The last generation read or announced, by partition. */
  readonly #known = new Map<string, string>();
  /** Those that were asked about, by tenant. */
  readonly #partitions = new Map<string, CachePartition[]>();
  /** The last name claimed for a generation that nobody had named, by partition. */
  readonly #claims = new Map<string, GenerationClaim>();
  /** Looks so far: which of them began before a claim was settled. */
  #looks = 0;
  /** Scopes whose drop couldn't be told to the others. */
  readonly #pendingDrops = new Map<string, CachePartition>();
  readonly #retryingDrops = new Set<string>();
  #outgoing: StoreEntry[] = [];
  /** Of the first whose entry goes out. */
  #outgoingTrace: TraceHolder | undefined;
  #isDown = false;

  constructor(options: SharedCacheOptions) {
    this.#options = options;
    options.onStateChange?.((isUp) => {
      if (isUp) for (const partition of [...this.#pendingDrops.values()]) this.#retryDrop(partition);
    });
  }

  /** The generation as far as this process knows it. */
  generationOf(partition: CachePartition): string {
    const key = partitionKeyOf(partition);
    const before = this.#known.get(key);
    if (before !== undefined) return before;
    const known = randomUUID();
    this.#known.set(key, known);
    this.#partitions.set(partition.tenantId, [...this.partitionsOf(partition.tenantId), partition]);
    return known;
  }

  /** The classes of a tenant that this process has asked about. */
  partitionsOf(tenantId: string): readonly CachePartition[] {
    return this.#partitions.get(tenantId) ?? [];
  }

  /** The present generation, and the entry of the key if it is wanted and belongs to it. */
  async lookUp(key: CacheKey, wantsEntry: boolean, trace?: TraceHolder): Promise<SharedLookup> {
    const { partition } = key;
    const { reads } = this.#options;
    const look = (this.#looks += 1);
    // Until the others know of a write, what they keep must not be shown here.
    const isPending = () => this.#pendingDrops.has(partitionKeyOf(partition));
    if (isPending()) {
      this.#retryDrop(partition);
      return { state: 'lost', generation: this.generationOf(partition) };
    }
    try {
      const [named, stored] = await Promise.all([
        reads.get(generationKeyOf(partition), trace),
        wantsEntry ? reads.get(entryKeyOf(key), trace) : undefined,
      ]);
      if (isPending()) return { state: 'lost', generation: this.generationOf(partition) };
      this.#markUp();
      const generation = this.#applyGeneration(partition, named, look);
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
    this.#outgoing.push({
      key,
      value: newest === undefined ? text : seal(newest, key, { text, endTime }),
      ttlMs,
    });
    this.#outgoingTrace ??= trace;
    if (this.#outgoing.length > 1) return;
    queueMicrotask(() => {
      const entries = this.#outgoing;
      const store = this.#options.store.tracedBy(this.#outgoingTrace);
      this.#outgoing = [];
      this.#outgoingTrace = undefined;
      // What can't be stored is read again.
      store.setMany(entries).catch(() => undefined);
    });
  }

  /** Begins another generation. When it resolves, no replica that reaches the store shows what was read before. */
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
    this.#known.set(key, next);
    // What a look that began before would be given belongs to what is dropped.
    this.#claims.delete(key);
  }

  /** Says that an entry isn't believed. It is read anew, and that takes its place. */
  reject(key: CacheKey, error: unknown): void {
    const fault = error instanceof ForeignEntryError ? error.fault : 'content';
    const { tenantId, cacheClass } = key.partition;
    this.#options.metrics.cacheIgnored.inc({ reason: fault });
    this.#options.logger.warn(
      { tenantId, cacheClass, fault, key: entryKeyOf(key) },
      'An entry of the shared cache is not ours and was ignored',
    );
  }

  #retryDrop(partition: CachePartition): void {
    const key = partitionKeyOf(partition);
    if (this.#retryingDrops.has(key)) return;
    this.#retryingDrops.add(key);
    void this.drop(partition).finally(() => this.#retryingDrops.delete(key));
  }

  #read(stored: string, key: CacheKey): CacheEntry | undefined {
    try {
      return parseEntry(this.#open(stored, key), key);
    } catch (error) {
      this.reject(key, error);
      return undefined;
    }
  }

  /** By what others read, callers are limited to device groups: a neighbour in the store must not write it. */
  #open(stored: string, key: CacheKey): string {
    const { keys } = this.#options;
    if (keys === undefined) return stored;
    const opened = openSealed(keys, entryKeyOf(key), stored);
    if (typeof opened === 'string') throw new ForeignEntryError('seal');
    return opened.text;
  }

  #applyGeneration(partition: CachePartition, named: string | undefined, look: number): string {
    const isName = named !== undefined && GENERATION.test(named);
    if (named !== undefined && !isName)
      this.reject({ partition, name: 'generation' }, new ForeignEntryError('generation'));
    const generation = isName ? named : this.#claimGeneration(partition, look, named !== undefined);
    this.#known.set(partitionKeyOf(partition), generation);
    return generation;
  }

  /** Names a generation that has no name, unless another replica is faster: then what is read under ours is found by nobody. */
  #claimGeneration(partition: CachePartition, look: number, mayReplace: boolean): string {
    const { store } = this.#options;
    const key = partitionKeyOf(partition);
    const claimed = this.#claims.get(key);
    if (claimed !== undefined && look <= claimed.lastUnaware) return claimed.name;
    const own: GenerationClaim = { name: randomUUID(), lastUnaware: Number.POSITIVE_INFINITY };
    this.#claims.set(key, own);
    const settle = () => {
      own.lastUnaware = this.#looks;
    };
    const naming = mayReplace
      ? store.set(generationKeyOf(partition), own.name, GENERATION_TTL_MS)
      : store.setIfAbsent(generationKeyOf(partition), own.name, GENERATION_TTL_MS);
    naming.then(settle, settle);
    return own.name;
  }

  #markDown(error: unknown): void {
    if (this.#isDown) return;
    this.#isDown = true;
    this.#options.logger.warn(
      { err: error },
      'The cache is not shared any more: this replica goes on with what it has read itself',
    );
  }

  #markUp(): void {
    if (!this.#isDown) return;
    this.#isDown = false;
    this.#options.logger.info('The cache is shared again');
  }
}

function generationKeyOf({ tenantId, cacheClass }: CachePartition): string {
  return `cache:{${tenantId}}:${cacheClass}:generation`;
}

/** Questions are long; the entry itself says which it answers. */
function entryKeyOf({ partition: { tenantId, cacheClass }, name }: CacheKey): string {
  return `cache:{${tenantId}}:${cacheClass}:${hash('sha256', name, 'base64url')}`;
}

import type { KeyObject } from 'node:crypto';
import { pino } from 'pino';
import { CACHE } from '../../../src/config/cache-times.js';
import type { CacheKey, CachePartition } from '../../../src/defender-api/cache/cache-entry.js';
import { ResourceCache, type CacheLookup } from '../../../src/defender-api/cache/resource-cache.js';
import { SharedCache } from '../../../src/defender-api/cache/shared-cache.js';
import { GatheredReads } from '../../../src/store/gathered-reads.js';
import { createMemoryStore } from '../../../src/store/memory-store.js';
import { StoreUnavailableError, type Store } from '../../../src/store/store.js';
import { createMetrics } from '../../../src/telemetry/metrics.js';
import type { ManualClock } from '../../kit/time/manual-clock.js';

export const MACHINES: CachePartition = { tenantId: 'tenant-1', cacheClass: 'machines' };
export const PAGE: CacheKey = { partition: MACHINES, name: 'page one' };

/** A store that can fail or stop responding, and counts its reads. */
export interface StoreUnderTest extends Store {
  state: 'up' | 'lost' | 'silent';
  /** Keys of each read. */
  readonly reads: (readonly string[])[];
  readonly contents: Map<string, string>;
  /** Removes all entries. */
  clear(): void;
}

export function createStoreUnderTest(clock: ManualClock): StoreUnderTest {
  let store = createMemoryStore(clock);
  const contents = new Map<string, string>();
  const during = <T>(work: () => Promise<T>): Promise<T> => {
    if (underTest.state === 'lost') return Promise.reject(new StoreUnavailableError('gone'));
    return underTest.state === 'silent' ? new Promise(() => undefined) : work();
  };
  const write = (key: string, value: string, ttlMs: number) => {
    contents.set(key, value);
    return store.set(key, value, ttlMs);
  };
  const underTest: StoreUnderTest = {
    ...store,
    state: 'up',
    reads: [],
    contents,
    clear: () => {
      store = createMemoryStore(clock);
      contents.clear();
    },
    getMany: (keys) => {
      underTest.reads.push(keys);
      return during(() => store.getMany(keys));
    },
    set: (key, value, ttlMs) => during(() => write(key, value, ttlMs)),
    setMany: (entries) =>
      during(async () => {
        for (const { key, value, ttlMs } of entries) await write(key, value, ttlMs);
      }),
    setIfAbsent: (key, value, ttlMs) =>
      during(async () => {
        const isSet = await store.setIfAbsent(key, value, ttlMs);
        if (isSet) contents.set(key, value);
        return isSet;
      }),
  };
  return underTest;
}

/** The cache of one replica. */
export interface CacheReplica {
  readonly cache: ResourceCache;
  /** Returns the cached value of a place; undefined for a miss. */
  show(place?: CacheKey, options?: { readonly bypass?: boolean }): Promise<unknown>;
  look(place?: CacheKey, options?: { readonly bypass?: boolean }): Promise<CacheLookup<unknown>>;
  /** Looks a value up, misses, and caches the given one. */
  readAndKeep(value: unknown, place?: CacheKey): Promise<void>;
  /** Counts of ignored entries by reason. */
  ignored(): Promise<Readonly<Record<string, number>>>;
  readonly log: readonly { readonly msg: string; readonly level: number }[];
  /** Reports that the store is available again. */
  tellBack(): void;
}

export function openReplica(store: Store, clock: ManualClock, keys?: readonly KeyObject[]): CacheReplica {
  const log: { msg: string; level: number }[] = [];
  const logger = pino({}, { write: (line: string) => log.push(JSON.parse(line) as (typeof log)[number]) });
  const metrics = createMetrics();
  const listeners: ((isUp: boolean) => void)[] = [];
  const shared = new SharedCache({
    store,
    reads: new GatheredReads(store, clock, CACHE.patienceMs),
    keys,
    logger,
    metrics,
    onStateChange: (listener) => listeners.push(listener),
  });
  const cache = new ResourceCache(CACHE, clock, shared);
  const look = async (place = PAGE, options: { readonly bypass?: boolean } = {}) =>
    cache.lookUp<unknown>(place, { read: readList, ...options });
  return {
    cache,
    look,
    show: async (place, options) => (await look(place, options)).hit?.value,
    readAndKeep: async (value, place = PAGE) => {
      const { slot } = await look(place);
      cache.put(slot, value, JSON.stringify(value));
      await settle();
    },
    ignored: async () =>
      Object.fromEntries(
        (await metrics.cacheIgnored.get()).values.map(({ labels, value }) => [labels.reason, value]),
      ),
    log,
    tellBack: () => {
      for (const listener of listeners) listener(true);
    },
  };
}

/** Lets pending callbacks run. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

function readList(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) throw new Error('no list');
  return value;
}

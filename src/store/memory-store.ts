import type { Clock } from '../lib/clock.js';
import type { Store } from './store.js';

/** Number of writes between removals of expired entries. */
const WRITES_BETWEEN_SWEEPS = 1_000;

/**
 * A store in memory, local to the process.
 *
 * @param maxEntries beyond which it drops the oldest
 */
export function createMemoryStore(clock: Clock, maxEntries = Infinity): Store {
  const entries = new Map<string, { readonly value: string; readonly endTime: number }>();
  let writes = 0;

  function read(key: string): string | undefined {
    const entry = entries.get(key);
    if (entry === undefined || entry.endTime > clock.now()) return entry?.value;
    entries.delete(key);
    return undefined;
  }

  function write(key: string, value: string, ttlMs: number): void {
    entries.set(key, { value, endTime: clock.now() + ttlMs });
    const [oldest] = entries.keys();
    if (entries.size > maxEntries && oldest !== undefined) entries.delete(oldest);
    writes += 1;
    if (writes % WRITES_BETWEEN_SWEEPS !== 0) return;
    for (const known of [...entries.keys()]) read(known);
  }

  return {
    get: async (key) => read(key),
    getMany: async (keys) => keys.map(read),
    set: async (key, value, ttlMs) => {
      write(key, value, ttlMs);
    },
    setMany: async (many) => {
      for (const { key, value, ttlMs } of many) write(key, value, ttlMs);
    },
    setIfAbsent: async (key, value, ttlMs) => {
      if (read(key) !== undefined) return false;
      write(key, value, ttlMs);
      return true;
    },
    delete: async (key) => {
      entries.delete(key);
    },
    deleteIf: async (key, value) => {
      if (read(key) === value) entries.delete(key);
    },
    replaceIf: async (key, before, value, ttlMs) => {
      if (read(key) !== before) return false;
      write(key, value, ttlMs);
      return true;
    },
    tracedBy() {
      return this;
    },
  };
}

import type { Clock } from '../lib/clock.js';
import type { Store } from './store.js';

/** Number of writes between removals of expired entries. */
const WRITES_BETWEEN_SWEEPS = 1_000;

/**
 * A store in memory, local to the process.
 *
 * @param maxCharacters of keys and values, beyond which it drops the oldest
 */
export function createMemoryStore(clock: Clock, maxCharacters = Infinity): Store {
  const entries = new Map<string, { readonly value: string; readonly endTime: number }>();
  let characters = 0;
  let writes = 0;

  function read(key: string): string | undefined {
    const entry = entries.get(key);
    if (entry === undefined || entry.endTime > clock.now()) return entry?.value;
    remove(key);
    return undefined;
  }

  function remove(key: string): void {
    const entry = entries.get(key);
    if (entry === undefined) return;
    characters -= key.length + entry.value.length;
    entries.delete(key);
  }

  function write(key: string, value: string, ttlMs: number): void {
    remove(key);
    entries.set(key, { value, endTime: clock.now() + ttlMs });
    characters += key.length + value.length;
    for (const oldest of entries.keys()) {
      if (characters <= maxCharacters) break;
      remove(oldest);
    }
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
      remove(key);
    },
    deleteIf: async (key, value) => {
      if (read(key) === value) remove(key);
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

import { LRUCache } from 'lru-cache';
import type { Clock } from '../../config/clock.js';

export interface MemoryEntry {
  readonly value: unknown;
  /** When it was read, and how long it may be shown after that. Milliseconds. */
  readonly readAt: number;
  readonly ttlMs: number;
}

/** The smallest charge for an entry: what keeping it costs beside its text. */
const OVERHEAD_BYTES = 200;
/** Parsed rows take several times the memory of their text. */
const BYTES_PER_CHARACTER = 6;
/** So many of the largest entries find room; anything larger is not cached. */
const LARGEST_ENTRIES = 8;

/** What this process has read lately, by key; the least used leaves first. */
export class MemoryCache {
  readonly #clock: Clock;
  readonly #entries: LRUCache<string, MemoryEntry>;

  constructor(maxBytes: number, clock: Clock) {
    this.#clock = clock;
    // One page of a walk through everything must not push out what many come back for.
    this.#entries = new LRUCache({ maxSize: maxBytes, maxEntrySize: maxBytes / LARGEST_ENTRIES });
  }

  /** An entry that seems to lie ahead is older than the clock can tell: it was set back. */
  read(key: string): MemoryEntry | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    const age = this.#clock.now() - entry.readAt;
    return age >= 0 && age < entry.ttlMs ? entry : undefined;
  }

  /** @param characters the length of the value as text. */
  put(key: string, entry: MemoryEntry, characters: number): void {
    this.#entries.set(key, entry, { size: BYTES_PER_CHARACTER * characters + OVERHEAD_BYTES });
  }
}

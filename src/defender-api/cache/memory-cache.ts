import { LRUCache } from 'lru-cache';
import type { Clock } from '../../lib/clock.js';

export interface MemoryEntry {
  readonly value: unknown;
  /** When the value was read, and how long it is valid after that. Milliseconds. */
  readonly readAt: number;
  readonly ttlMs: number;
}

/** Minimum charge per entry, for the overhead besides its text. */
const OVERHEAD_BYTES = 200;
/** Parsed rows take more memory than their text: 10,000 machines with 10.5 million characters take 15.4 MB. */
const BYTES_PER_CHARACTER = 2;
/** Larger entries are long pages, which only full scans read. */
const LARGE_BYTES = 500_000;
/** Fraction of the budget for long pages. */
const PART_OF_LARGE = 0.5;

/** Process-local LRU cache. */
export class MemoryCache {
  readonly #clock: Clock;
  readonly #small: LRUCache<string, MemoryEntry>;
  readonly #large: LRUCache<string, MemoryEntry>;

  constructor(maxBytes: number, clock: Clock) {
    this.#clock = clock;
    // Pages of full scans only evict each other, not frequently used entries.
    this.#small = new LRUCache({ maxSize: maxBytes * (1 - PART_OF_LARGE) });
    this.#large = new LRUCache({ maxSize: maxBytes * PART_OF_LARGE });
  }

  /** An entry read in the future is invalid: the clock was set back. */
  read(key: string): MemoryEntry | undefined {
    const entry = this.#small.get(key) ?? this.#large.get(key);
    if (entry === undefined) return undefined;
    const age = this.#clock.now() - entry.readAt;
    return age >= 0 && age < entry.ttlMs ? entry : undefined;
  }

  /** @param characters length of the value as text */
  put(key: string, entry: MemoryEntry, characters: number): void {
    const size = BYTES_PER_CHARACTER * characters + OVERHEAD_BYTES;
    const [home, other] = size < LARGE_BYTES ? [this.#small, this.#large] : [this.#large, this.#small];
    other.delete(key);
    home.set(key, entry, { size });
  }
}

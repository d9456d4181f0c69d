import { LRUCache } from 'lru-cache';
import type { Clock } from '../../lib/clock.js';

interface MemoryEntry {
  readonly value: unknown;
  /** When it was read, and how long it may be shown after that. Milliseconds. */
  readonly readAt: number;
  readonly ttlMs: number;
}

/** The smallest charge for an entry: what keeping it costs beside its text. */
const OVERHEAD_BYTES = 200;
/** Parsed rows take more memory than their text: 10,000 machines of 10.5 million characters take 15.4 MB. */
const BYTES_PER_CHARACTER = 2;
/** Entries of so many bytes are long pages: walks through everything read them. */
const LARGE_BYTES = 500_000;
/** The part of the budget that long pages share. */
const PART_OF_LARGE = 0.5;

/** What this process has read lately, by key; the least used leaves first. */
export class MemoryCache {
  readonly #clock: Clock;
  readonly #small: LRUCache<string, MemoryEntry>;
  readonly #large: LRUCache<string, MemoryEntry>;

  constructor(maxBytes: number, clock: Clock) {
    this.#clock = clock;
    // A walk through everything must not push out what many come back for: its pages push out each other.
    this.#small = new LRUCache({ maxSize: maxBytes * (1 - PART_OF_LARGE) });
    this.#large = new LRUCache({ maxSize: maxBytes * PART_OF_LARGE });
  }

  /** An entry that seems to lie ahead is older than the clock can tell: it was set back. */
  read(key: string): MemoryEntry | undefined {
    const entry = this.#small.get(key) ?? this.#large.get(key);
    if (entry === undefined) return undefined;
    const age = this.#clock.now() - entry.readAt;
    return age >= 0 && age < entry.ttlMs ? entry : undefined;
  }

  /** @param characters the length of the value as text. */
  put(key: string, entry: MemoryEntry, characters: number): void {
    const size = BYTES_PER_CHARACTER * characters + OVERHEAD_BYTES;
    const [home, other] = size < LARGE_BYTES ? [this.#small, this.#large] : [this.#large, this.#small];
    other.delete(key);
    home.set(key, entry, { size });
  }
}

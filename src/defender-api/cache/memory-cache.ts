import { LRUCache } from 'lru-cache';
import type { Clock } from '../../lib/clock.js';
import { staleMsOf, listsAt, type CacheHit, type CacheSlot } from './cache-entry.js';
import type { ReadRecord } from './read-record.js';

export interface MemoryEntry {
  readonly value: unknown;
  /** When the value was read, and how long it is valid after that. Milliseconds. */
  readonly readAt: number;
  readonly ttlMs: number;
  /** Whether the requested object didn't exist. It may exist once the value has expired. */
  readonly unknown?: boolean;
}

/** An entry with its number, which is unique within the process. Records of reads have numbers, so that they hold no rows. */
interface NumberedEntry extends MemoryEntry {
  readonly number: number;
}

/** The page of a list that was read last. Shorter pages come from it, so that none is older than a page shown before. */
interface NewestPage {
  readonly length: number;
  readonly key: string;
}

/** Minimum charge per entry, for the overhead besides its text and its key. */
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
  readonly #small: LRUCache<string, NumberedEntry>;
  readonly #large: LRUCache<string, NumberedEntry>;
  /** Entries that were put since the start. Only a put evicts others. */
  #entries = 0;
  /** When the entries of a record were compared, and how many had been put until then. */
  readonly #checked = new WeakMap<ReadRecord, { readonly entries: number; readonly at: number }>();

  constructor(maxBytes: number, clock: Clock) {
    this.#clock = clock;
    // Pages of full scans only evict each other, not frequently used entries.
    this.#small = new LRUCache({ maxSize: maxBytes * (1 - PART_OF_LARGE) });
    this.#large = new LRUCache({ maxSize: maxBytes * PART_OF_LARGE });
  }

  /** The value of a slot, or a page cut from a longer page of the same list. */
  find<T>(slot: CacheSlot, record?: ReadRecord): CacheHit<T> | undefined {
    record?.noteGeneration(slot);
    const found = this.#read(slot.key, record) ?? this.#cutFromLonger(slot, record);
    return found as CacheHit<T> | undefined;
  }

  /** The value of a slot, if it hasn't expired long ago. */
  findStale({ key, partition }: CacheSlot): MemoryEntry | undefined {
    const entry = this.#small.get(key) ?? this.#large.get(key);
    const age = entry === undefined ? -1 : this.#clock.now() - entry.readAt;
    return entry?.unknown === true || age < 0 || age >= (entry?.ttlMs ?? 0) + staleMsOf(partition.cacheClass)
      ? undefined
      : entry;
  }

  /** @returns false if a later value is cached, which stays */
  put(slot: CacheSlot, entry: MemoryEntry, characters: number): boolean {
    const isLatest = (key: string) => (this.#read(key)?.readAt ?? 0) <= entry.readAt;
    if (!isLatest(slot.key)) return false;
    this.#set(slot.key, entry, characters);
    const [list] = listsAt(slot);
    if (list === undefined || !isLatest(list.key)) return true;
    const newest: NewestPage = { length: list.length, key: slot.key };
    this.#set(list.key, { ...entry, value: newest }, 0);
    return true;
  }

  /** Whether each entry of a record is still the same. */
  hasSameEntries(record: ReadRecord): boolean {
    const checked = this.#checked.get(record);
    const now = this.#clock.now();
    // Nothing was put or evicted since, and nothing has expired.
    if (checked?.entries === this.#entries && checked.at <= now && now < record.expiresAt) return true;
    const entries = this.#entries;
    for (const [key, number] of record.entries) if ((this.#read(key)?.number ?? 0) !== number) return false;
    this.#checked.set(record, { entries, at: now });
    return true;
  }

  /** An entry read in the future is invalid: the clock was set back. */
  #read(key: string, record?: ReadRecord): NumberedEntry | undefined {
    const entry = this.#small.get(key) ?? this.#large.get(key);
    const age = entry === undefined ? -1 : this.#clock.now() - entry.readAt;
    const valid = entry !== undefined && age >= 0 && age < entry.ttlMs ? entry : undefined;
    record?.noteEntry(key, valid?.number ?? 0, valid === undefined ? Infinity : valid.readAt + valid.ttlMs);
    return valid;
  }

  #cutFromLonger(slot: CacheSlot, record?: ReadRecord): CacheHit<unknown> | undefined {
    for (const { key, length, cut } of listsAt(slot)) {
      const newest = this.#read(key, record)?.value as NewestPage | undefined;
      if (newest === undefined || newest.length < length) continue;
      const longer = this.#read(newest.key, record);
      const value = longer && cut(longer.value);
      if (longer !== undefined && value !== undefined) return { value, readAt: longer.readAt };
    }
    return undefined;
  }

  /** @param characters length of the value as text */
  #set(key: string, entry: MemoryEntry, characters: number): void {
    // The key of a list has its filter, which can be much longer than an empty list.
    const size = Math.ceil(BYTES_PER_CHARACTER * characters) + key.length + OVERHEAD_BYTES;
    const [home, other] = size < LARGE_BYTES ? [this.#small, this.#large] : [this.#large, this.#small];
    other.delete(key);
    this.#entries += 1;
    home.set(key, { ...entry, number: this.#entries }, { size });
  }
}

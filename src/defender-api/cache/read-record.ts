import type { CacheClass, CollectionName } from '../../config/cache-times.js';
import { getOrInsert } from '../../lib/get-or-insert.js';
import { type CachePartition, type CacheSlot, partitionKeyOf } from './cache-entry.js';
import type { Clock } from '../../lib/clock.js';

/**
 * Reads the current value of a state for an equal request, from its CallContext. Must not hold the request that was recorded.
 */
type StateReader = (context: never) => unknown;

/** The part of a CallContext that has the record. */
interface Recording {
  readonly generationSnapshot?: { readonly record: ReadRecord | undefined } | undefined;
}

/**
 * The reads of one request, in this process. An equal request gets the same response as long as each of them has the same
 * result. Holds names and numbers instead of rows.
 */
export class ReadRecord {
  /** A request reads one tenant. */
  readonly generations = new Map<
    CacheClass,
    { readonly partition: CachePartition; readonly generation: string }
  >();
  /** Key -> number of the entry; 0 for none. */
  readonly entries = new Map<string, number>();
  /** Other inputs that determined the result, such as snapshots. */
  readonly states = new Map<string, { readonly state: unknown; readonly read: StateReader }>();
  readonly hits = new Map<CacheClass, number>();
  /** Collections that the request read whole, or might have -> the keys whose rows it found there. */
  readonly keys = new Map<CollectionName, number>();
  #expiresAt = Infinity;
  #isComplete = true;

  /** Whether the response consists of cached data alone. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  get size(): number {
    return this.entries.size + this.states.size;
  }

  /** When the first of the data expires, in epoch milliseconds. */
  get expiresAt(): number {
    return this.#expiresAt;
  }

  /** Notes that the response depends on something that no record has, such as a call, the clock or the caller. */
  spoil(): void {
    this.#isComplete = false;
  }

  noteGeneration({ partition, generation }: CacheSlot): void {
    const known = this.generations.get(partition.cacheClass);
    if (known === undefined) this.generations.set(partition.cacheClass, { partition, generation });
    else if (known.generation !== generation) this.spoil();
  }

  noteEntry(key: string, number: number, expiresAt: number): void {
    this.noteExpiry(expiresAt);
    if (!this.#isComplete) return;
    const known = this.entries.get(key);
    if (known === undefined) this.entries.set(key, number);
    else if (known !== number) this.spoil();
  }

  noteHit(cacheClass: CacheClass): void {
    this.hits.set(cacheClass, (this.hits.get(cacheClass) ?? 0) + 1);
  }

  noteKeys(name: CollectionName, count: number): void {
    this.keys.set(name, (this.keys.get(name) ?? 0) + count);
  }

  noteExpiry(time: number): void {
    this.#expiresAt = Math.min(this.#expiresAt, time);
  }

  noteState(name: string, value: unknown, read: StateReader): void {
    const state = identify(value);
    if (getOrInsert(this.states, name, () => ({ state, read })).state !== state) this.spoil();
  }
}

/** Reads a state, and notes it if the request has a record. @param name identifies the state within a tenant */
export function readNoted<Context extends Recording, Value>(
  name: string,
  context: Context,
  read: (context: Context) => Value,
): Value {
  const value = read(context);
  const { record } = context.generationSnapshot ?? {};
  const note = (settled: unknown) => record?.noteState(name, settled, read);
  if (record?.isComplete !== true) return value;
  if (value instanceof Promise) value.then(note, note);
  else note(value);
  return value;
}

const standIns = new WeakMap<object, symbol>();

/** A stand-in for an object, by identity, that doesn't keep it in memory. Other values stand for themselves. */
export function identify(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? getOrInsert(standIns, value, () => Symbol()) : value;
}

/** Longer requests, such as streams, look again. */
const SEEN_MS = 1_000;

/**
 * Generations that the store returned for one request. They remain valid for the request, as if it had read all data at
 * that moment. A generation that this process learns of in the meantime takes precedence.
 */
export class GenerationSnapshot {
  readonly #clock: Clock;
  readonly #seen = new Map<string, { readonly generation: string; readonly at: number }>();
  #isFirst = true;
  /** Notes the reads of the request, if its response may be cached. */
  record: ReadRecord | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Returns true once, for the lookup that also checks all other classes of the tenant. */
  takeFirst(): boolean {
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    return isFirst;
  }

  note(partition: CachePartition, generation: string): void {
    this.#seen.set(partitionKeyOf(partition), { generation, at: this.#clock.now() });
  }

  /** @param known the generation that this process currently knows */
  isStill(known: string, partition: CachePartition): boolean {
    const seen = this.#seen.get(partitionKeyOf(partition));
    const age = seen === undefined ? Number.NaN : this.#clock.now() - seen.at;
    return seen?.generation === known && age >= 0 && age < SEEN_MS;
  }
}

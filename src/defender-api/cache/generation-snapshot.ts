import type { Clock } from '../../lib/clock.js';
import { partitionKeyOf, type CachePartition } from './cache-key.js';
import type { ReadRecord } from './read-record.js';

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

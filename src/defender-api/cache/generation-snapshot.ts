import type { Clock } from '../../lib/clock.js';
import { partitionKeyOf, type CachePartition } from './cache-key.js';

/** A request that takes longer looks again: it may be a stream. */
const SEEN_MS = 1_000;

/**
 * The generations that the store named for one request. What a request was told when it began holds for the rest of it, as
 * if all that it shows had been read at that moment; only a generation that this process hears of meanwhile counts more.
 */
export class GenerationSnapshot {
  readonly #clock: Clock;
  readonly #seen = new Map<string, { readonly generation: string; readonly at: number }>();
  #isFirst = true;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Once true: for the look of a request that asks about all classes that it may need. */
  takeFirst(): boolean {
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    return isFirst;
  }

  note(partition: CachePartition, generation: string): void {
    this.#seen.set(partitionKeyOf(partition), { generation, at: this.#clock.now() });
  }

  /** @param known the generation that this process knows now. */
  isStill(known: string, partition: CachePartition): boolean {
    const seen = this.#seen.get(partitionKeyOf(partition));
    const age = seen === undefined ? Number.NaN : this.#clock.now() - seen.at;
    return seen?.generation === known && age >= 0 && age < SEEN_MS;
  }
}

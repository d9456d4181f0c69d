import type { Clock } from '../../lib/clock.js';
import { getOrInsert } from '../../lib/get-or-insert.js';
import { monotonicTimeOf, type MonotonicTime } from '../../lib/monotonic-time.js';

const FORGET_AFTER_MS = 3_600_000;

/**
 * Learns how many items one call of an operation may contain in a tenant, where the limit is undocumented. A rejection
 * halves the size, or sets it to the limit that the response states. The learned size expires after an hour, so a
 * transient fault has no lasting effect.
 */
export class LearnedSize {
  readonly #largest: number;
  readonly #time: MonotonicTime;
  readonly #smallest: number;
  /** Until a steady time. */
  #learned: { readonly size: number; readonly until: number } | undefined;

  /**
   * @param largest initial size
   * @param smallest below this size, a rejection means that the service rejects batches altogether: the size becomes 1
   */
  constructor(largest: number, clock: Clock, smallest = 1) {
    this.#largest = largest;
    this.#time = monotonicTimeOf(clock);
    this.#smallest = smallest;
  }

  /** The current size, at least 1. */
  get current(): number {
    return this.isReduced ? (this.#learned?.size ?? this.#largest) : this.#largest;
  }

  /** Whether a call was rejected for its size within the last hour. */
  get isReduced(): boolean {
    return this.#learned !== undefined && this.#learned.until > this.#time.now();
  }

  /** Records the rejection of a call with `count` items. `stated` is the limit from the response. */
  refuse(count: number, stated?: number): void {
    const isUsable = stated !== undefined && stated >= 1 && stated < count;
    const wanted = isUsable ? stated : Math.floor(count / 2);
    const size = wanted < this.#smallest ? 1 : wanted;
    if (size < this.current) this.#learned = { size, until: this.#time.now() + FORGET_AFTER_MS };
  }
}

/** Learned sizes of writes by operation and tenant, for the lifetime of the process. */
export class LearnedSizes {
  readonly #clock: Clock;
  readonly #sizes = new Map<string, LearnedSize>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  of(operationId: string, tenantId: string, largest: number): LearnedSize {
    const key = `${tenantId} ${operationId}`;
    return getOrInsert(this.#sizes, key, () => new LearnedSize(largest, this.#clock));
  }
}

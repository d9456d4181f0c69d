import type { Clock } from '../../lib/clock.js';

const FORGET_AFTER_MS = 3_600_000;

/**
 * How many items one call of an operation may hold in a tenant, where no page says so. A refusal halves the size, or sets it
 * to what the refusal states; that is believed for an hour, so that a passing fault doesn't make every batch small for good.
 */
export class LearnedSize {
  readonly #largest: number;
  readonly #clock: Clock;
  readonly #smallest: number;
  #learned: { readonly size: number; readonly until: number } | undefined;

  /**
   * @param largest what is tried first
   * @param smallest below so many items a refused batch is taken for a refused kind of question: from there on, one a call
   */
  constructor(largest: number, clock: Clock, smallest = 1) {
    this.#largest = largest;
    this.#clock = clock;
    this.#smallest = smallest;
  }

  /** What is believed now: at least 1. */
  get current(): number {
    return this.isReduced ? (this.#learned?.size ?? this.#largest) : this.#largest;
  }

  /** Whether a call was refused for its size, within the hour. */
  get isReduced(): boolean {
    return this.#learned !== undefined && this.#learned.until > this.#clock.now();
  }

  /** The service refused a call of so many items; `stated` is what its answer says it allows. */
  refuse(count: number, stated?: number): void {
    const isUsable = stated !== undefined && stated >= 1 && stated < count;
    const wanted = isUsable ? stated : Math.floor(count / 2);
    const size = wanted < this.#smallest ? 1 : wanted;
    if (size < this.current) this.#learned = { size, until: this.#clock.now() + FORGET_AFTER_MS };
  }
}

/** Those of writes, by operation and tenant, for the life of the process. */
export class LearnedSizes {
  readonly #clock: Clock;
  readonly #sizes = new Map<string, LearnedSize>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  of(operationId: string, tenantId: string, largest: number): LearnedSize {
    const key = `${tenantId} ${operationId}`;
    const size = this.#sizes.get(key) ?? new LearnedSize(largest, this.#clock);
    this.#sizes.set(key, size);
    return size;
  }
}

import type { Clock } from '../../../config/clock.js';

const FORGET_AFTER_MS = 3_600_000;

/** How many items one call of an operation may hold, where no page says so. */
export interface LearnedSize {
  /** What is believed now: at least 1. */
  current(): number;
  /** The service refused a call of so many items; `stated` is what its answer says it allows. Gives the new size. */
  refused(count: number, stated?: number): number;
}

/**
 * Batch sizes of writes, per operation and tenant, for the life of the process. A refusal halves the size, or sets it to
 * what the refusal states; that is believed for an hour, so that a passing fault doesn't make every batch small for good.
 */
export class LearnedSizes {
  readonly #clock: Clock;
  readonly #learned = new Map<string, { readonly size: number; readonly until: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @param largest what is tried first */
  of(operationId: string, tenantId: string, largest: number): LearnedSize {
    const key = `${tenantId} ${operationId}`;
    const current = () => {
      const learned = this.#learned.get(key);
      return learned !== undefined && learned.until > this.#clock.now()
        ? Math.min(learned.size, largest)
        : largest;
    };
    const refused = (count: number, stated?: number) => {
      const half = Math.max(1, Math.floor(count / 2));
      const isUsable = stated !== undefined && stated >= 1 && stated < count;
      const size = Math.min(current(), isUsable ? stated : half);
      this.#learned.set(key, { size, until: this.#clock.now() + FORGET_AFTER_MS });
      return size;
    };
    return { current, refused };
  }
}

import type { Clock } from '../../config/clock.js';

const FORGET_AFTER_MS = 3_600_000;
/** Below this many keys a refused batch is taken for a refused kind of question: from there on, one key a call. */
const SMALLEST_BATCH = 12;

/**
 * How many keys one call may ask for, per tenant. No page documents a limit, so a refusal halves the size, and what
 * worked is remembered for an hour: a passing fault must not turn every batch into single calls for good.
 */
export class BatchSize {
  readonly #largest: number;
  readonly #clock: Clock;
  readonly #learned = new Map<string, { readonly size: number; readonly until: number }>();

  constructor(largest: number, clock: Clock) {
    this.#largest = largest;
    this.#clock = clock;
  }

  of(tenantId: string): number {
    const learned = this.#learned.get(tenantId);
    return learned !== undefined && learned.until > this.#clock.now() ? learned.size : this.#largest;
  }

  /** Whether a batch was refused, within the hour. */
  isReduced(tenantId: string): boolean {
    return this.of(tenantId) < this.#largest;
  }

  /** A batch of this many keys was refused. */
  shrink(tenantId: string, refused: number): void {
    const half = Math.floor(refused / 2);
    const size = half < SMALLEST_BATCH ? 1 : half;
    if (size < this.of(tenantId))
      this.#learned.set(tenantId, { size, until: this.#clock.now() + FORGET_AFTER_MS });
  }
}

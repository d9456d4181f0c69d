import { UpstreamRejectedError } from '../../errors/upstream-errors.js';
import type { Clock } from '../../lib/clock.js';
import { monotonicTimeOf, type MonotonicTime } from '../../lib/monotonic-time.js';

/** Opens after this many consecutive rejections. */
const MAX_REFUSALS = 3;
/** Interval between probes while open. */
const PAUSE_MS = 60_000;

/**
 * A circuit breaker for the single reads that replace a rejected batch. Until a read succeeds, reads run one at a time.
 * After 3 rejections, the others fail with the last error and no call. Otherwise a batch of 50 keys could spend 30
 * seconds of quota on rejections.
 */
export class SingleReadBreaker {
  readonly #time: MonotonicTime;
  #isProven = false;
  #refusals = 0;
  /** Until a steady time. */
  #shut: { readonly error: unknown; readonly until: number } | undefined;
  #probe: Promise<unknown> | undefined;

  constructor(clock: Clock) {
    this.#time = monotonicTimeOf(clock);
  }

  /** @throws the error of the read, or the last read's error while the breaker is open */
  async run<Answer>(read: () => Promise<Answer>): Promise<Answer> {
    while (!this.#isProven) {
      if (this.#shut !== undefined && this.#shut.until > this.#time.now()) throw this.#shut.error;
      if (this.#probe === undefined) return this.#probeWith(read);
      await this.#probe;
    }
    return this.#watch(read);
  }

  async #probeWith<Answer>(read: () => Promise<Answer>): Promise<Answer> {
    const probe = this.#watch(read);
    this.#probe = probe.catch(() => undefined);
    try {
      return await probe;
    } finally {
      this.#probe = undefined;
    }
  }

  async #watch<Answer>(read: () => Promise<Answer>): Promise<Answer> {
    try {
      const answer = await read();
      this.#isProven = true;
      this.#refusals = 0;
      return answer;
    } catch (error) {
      if (isRefused(error)) {
        this.#refusals += 1;
        if (this.#refusals >= MAX_REFUSALS) {
          this.#isProven = false;
          this.#shut = { error, until: this.#time.now() + PAUSE_MS };
        }
      }
      throw error;
    }
  }
}

/** The service rejects this many keys, batches altogether, or one of the keys. */
export function isRefused(error: unknown): boolean {
  return error instanceof UpstreamRejectedError && [400, 404, 414].includes(error.rejection.status);
}

import type { Clock } from '../../lib/clock.js';

/** After so many refusals in a row, with no answer between, the next would be refused too. */
const MAX_REFUSALS = 3;
/** Then one read in this time finds out whether that has changed. */
const PAUSE_MS = 60_000;

/**
 * A circuit breaker for the single reads that stand in for a refused batch. Until one of them was answered they go one by
 * one, and after three refusals the others get the last one without a call: else a batch of fifty keys would spend half a
 * minute's quota on learning nothing.
 */
export class SingleReadBreaker {
  readonly #clock: Clock;
  readonly #isRefusal: (error: unknown) => boolean;
  #isProven = false;
  #refusals = 0;
  #shut: { readonly error: unknown; readonly until: number } | undefined;
  #probe: Promise<unknown> | undefined;

  constructor(clock: Clock, isRefusal: (error: unknown) => boolean) {
    this.#clock = clock;
    this.#isRefusal = isRefusal;
  }

  /** @throws what the read throws, or for a read that isn't made what the last one threw. */
  async run<Answer>(read: () => Promise<Answer>): Promise<Answer> {
    while (!this.#isProven) {
      if (this.#shut !== undefined && this.#shut.until > this.#clock.now()) throw this.#shut.error;
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
      if (this.#isRefusal(error)) {
        this.#refusals += 1;
        if (this.#refusals >= MAX_REFUSALS) {
          this.#isProven = false;
          this.#shut = { error, until: this.#clock.now() + PAUSE_MS };
        }
      }
      throw error;
    }
  }
}

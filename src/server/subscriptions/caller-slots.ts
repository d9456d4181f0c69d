import { CallerRateLimitedError } from '../../errors/caller-errors.js';

/** Soon: what the same caller holds may end at any time. */
const RETRY_AFTER_MS = 10_000;

/** How many of something each caller holds in this process, which has a limit. */
export class CallerSlots {
  readonly #limit: number;
  readonly #held = new Map<string, number>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * @param message what a caller is told who holds as many as are allowed
   * @returns what gives the slot back, to be called once
   * @throws CallerRateLimitedError with that message
   */
  take(caller: string, message: string): () => void {
    const held = this.#held.get(caller) ?? 0;
    if (held >= this.#limit) throw new CallerRateLimitedError(message, RETRY_AFTER_MS);
    this.#held.set(caller, held + 1);
    return () => {
      const left = (this.#held.get(caller) ?? 1) - 1;
      if (left === 0) this.#held.delete(caller);
      else this.#held.set(caller, left);
    };
  }
}

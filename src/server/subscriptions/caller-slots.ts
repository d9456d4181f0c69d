import { CallerRateLimitedError } from '../../errors/caller-errors.js';

/** Short: the caller's own slots may be released at any time. */
const RETRY_AFTER_MS = 10_000;

/** Counts slots per caller in this process, up to a limit. */
export class CallerSlots {
  readonly #limit: number;
  readonly #held = new Map<string, number>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * @param message the message of the error if all slots are taken
   * @returns a function that releases the slot; call it once
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

import type { Limits } from '../../config/limits.js';
import { CallerRateLimitedError } from '../../errors/caller-errors.js';
import { CallerSlots } from '../subscriptions/caller-slots.js';

const RETRY_AFTER_MS = 10_000;

/** Limits concurrent downloads, in total and per caller: each holds a file and a compressor. */
export class DownloadSlots {
  readonly #most: number;
  readonly #ofCallers: CallerSlots;
  #taken = 0;

  constructor({ maxDownloads, maxDownloadsOfCaller }: Pick<Limits, 'maxDownloads' | 'maxDownloadsOfCaller'>) {
    this.#most = maxDownloads;
    this.#ofCallers = new CallerSlots(maxDownloadsOfCaller);
  }

  /**
   * @returns a function that releases the slot; call it once
   * @throws CallerRateLimitedError if there is none
   */
  take(caller: string): () => void {
    if (this.#taken >= this.#most) {
      throw new CallerRateLimitedError(
        'This server has reached its limit of concurrent downloads. Retry when another download has ended.',
        RETRY_AFTER_MS,
      );
    }
    const giveBack = this.#ofCallers.take(
      caller,
      'This caller has reached its limit of concurrent downloads. Retry when one of them has ended.',
    );
    this.#taken += 1;
    return () => {
      this.#taken -= 1;
      giveBack();
    };
  }
}

import type { Limits } from '../../config/limits.js';
import { CallerRateLimitedError } from '../../errors/caller-errors.js';
import { CallerSlots } from '../subscriptions/caller-slots.js';

const RETRY_AFTER_MS = 10_000;

/** How many files may be sent at a time, in all and to one caller: each holds a file open, and what packs it. */
export class DownloadSlots {
  readonly #most: number;
  readonly #ofCallers: CallerSlots;
  #taken = 0;

  constructor({ maxDownloads, maxDownloadsOfCaller }: Pick<Limits, 'maxDownloads' | 'maxDownloadsOfCaller'>) {
    this.#most = maxDownloads;
    this.#ofCallers = new CallerSlots(maxDownloadsOfCaller);
  }

  /**
   * @returns what gives the slot back, to be called once
   * @throws CallerRateLimitedError when there is none
   */
  take(caller: string): () => void {
    if (this.#taken >= this.#most) {
      throw new CallerRateLimitedError(
        'This server sends as many exports as it can at a time. Ask again when another download has ended.',
        RETRY_AFTER_MS,
      );
    }
    const giveBack = this.#ofCallers.take(
      caller,
      'This caller downloads as many exports at a time as are allowed. Ask again when one of them has ended.',
    );
    this.#taken += 1;
    return () => {
      this.#taken -= 1;
      giveBack();
    };
  }
}

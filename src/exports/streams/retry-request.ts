import type { Clock } from '../../lib/clock.js';
import { RateLimitedError } from '../../errors/upstream-errors.js';

/** The longest window of the file operations is an hour. */
const MAX_WAIT_MS = 70 * 60_000;

/** Asks Defender, and waits for as long as its quota says: an export has time, and 20 calls an hour are few. */
export async function retryRequest<T>(clock: Clock, signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
  const begun = clock.now();
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof RateLimitedError)) throw error;
      const waitMs = error.retryAfterSeconds * 1_000;
      if (clock.now() + waitMs - begun > MAX_WAIT_MS) throw error;
      await clock.sleep(waitMs, signal);
    }
  }
}

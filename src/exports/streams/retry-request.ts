import type { Clock } from '../../lib/clock.js';
import { RateLimitedError } from '../../errors/upstream-errors.js';

/** Above the longest rate limit window of the file operations, 1 hour. */
const MAX_WAIT_MS = 70 * 60_000;

/** Retries a request when it is rate limited, after the wait that Defender requests. The limit is 20 calls per hour. */
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

import type { Clock } from '../../config/clock.js';
import { UpstreamTimeoutError } from '../../errors/upstream-errors.js';

/** One reason for all: making an exception for each read is what most of a deadline would cost. */
const LEFT = new Error('Nobody waits for the deadline any more');

/**
 * The answer, or a time-out once the deadline passes. The work itself goes on: others may wait for it too.
 *
 * @throws UpstreamTimeoutError
 */
export async function keepDeadline<T>(
  work: Promise<T>,
  deadline: number,
  clock: Clock,
  operationId: string,
): Promise<T> {
  const leave = new AbortController();
  const timeUp = clock.sleep(Math.max(0, deadline - clock.now()), leave.signal).then(() => {
    throw new UpstreamTimeoutError(
      `Defender did not answer ${operationId} before the deadline of this request.`,
    );
  });
  // Whoever loses the race is nobody's business any more.
  timeUp.catch(() => undefined);
  work.catch(() => undefined);
  try {
    return await Promise.race([work, timeUp]);
  } finally {
    leave.abort(LEFT);
  }
}

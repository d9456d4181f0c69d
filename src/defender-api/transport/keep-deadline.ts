import type { Clock } from '../../config/clock.js';
import { UpstreamTimeoutError } from '../../errors/upstream-errors.js';
import type { Joiners } from './joiners.js';

/** One reason for all: making an exception for each read is what most of a deadline would cost. */
const LEFT = new Error('Nobody waits for the deadline any more');

/** The error of one whose deadline passed: RATE_LIMITED while the call still waits for quota, else UPSTREAM_TIMEOUT. */
export function lateness(operationId: string, joiners: Joiners | undefined): Error {
  return (
    joiners?.refusal?.() ??
    new UpstreamTimeoutError(`Defender did not answer ${operationId} before the deadline of this request.`)
  );
}

/**
 * The answer, or the error that is made once the deadline passes. The work itself goes on: others may wait for it too.
 *
 * @throws the error
 */
export async function keepDeadline<T>(
  work: Promise<T>,
  deadline: number,
  clock: Clock,
  makeError: () => Error,
): Promise<T> {
  const leave = new AbortController();
  const timeUp = clock.sleep(Math.max(0, deadline - clock.now()), leave.signal).then(() => {
    throw makeError();
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

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from './clock.js';

interface TimeLimit {
  readonly clock: Clock;
  readonly timeoutMs: number;
  readonly tooLate: () => Error;
}

/** A shared reason, because the error of an abort without one is expensive. */
const ANSWERED = new Error('The work has ended');

/** Settles like `work`, unless it times out first. After a timeout, the work continues and its outcome is ignored. */
export async function withinTimeout<T>(
  work: Promise<T>,
  { clock, timeoutMs, tooLate }: TimeLimit,
): Promise<T> {
  const done = new AbortController();
  const timeUp = clock.sleep(timeoutMs, done.signal).then(async () => {
    // After the event loop was blocked, the timer fires before a response that has already arrived is read.
    await nextTurn();
    await nextTurn();
    throw tooLate();
  });
  timeUp.catch(() => undefined);
  work.catch(() => undefined);
  try {
    return await Promise.race([work, timeUp]);
  } finally {
    done.abort(ANSWERED);
  }
}

/** The same for work that ends when its signal aborts, which a timeout does. */
export function abortAfter<T>(limit: TimeLimit, work: (late: AbortSignal) => Promise<T>): Promise<T> {
  const late = new AbortController();
  const tooLate = () => {
    const error = limit.tooLate();
    late.abort(error);
    return error;
  };
  return withinTimeout(work(late.signal), { ...limit, tooLate });
}

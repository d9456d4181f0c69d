import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../lib/clock.js';

interface TimeLimit {
  readonly clock: Clock;
  readonly timeoutMs: number;
  /** What it fails with when its time is over. */
  readonly tooLate: () => Error;
}

/** What `work` gives, or fails with, unless its time is over before. The work itself goes on, and nobody hears of it. */
export async function answeredWithin<T>(
  work: Promise<T>,
  { clock, timeoutMs, tooLate }: TimeLimit,
): Promise<T> {
  const done = new AbortController();
  const timeUp = clock.sleep(timeoutMs, done.signal).then(async () => {
    // After a long turn of our own the timer fires before the answer, which has long been there, is read.
    await nextTurn();
    await nextTurn();
    throw tooLate();
  });
  timeUp.catch(() => undefined);
  work.catch(() => undefined);
  try {
    return await Promise.race([work, timeUp]);
  } finally {
    done.abort();
  }
}

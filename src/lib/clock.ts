import { setImmediate as nextTurn } from 'node:timers/promises';

/** All code reads time and waits through this interface, so that tests can control it. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Resolves after `ms`. Rejects with the signal's reason if it aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Maximum difference of two clocks that is tolerated: of replicas, Defender and Entra. */
export const MAX_SKEW_MS = 300_000;

/** Works after each interval, until the signal aborts. */
export async function repeatUntil(
  ended: AbortSignal,
  { clock, intervalMs }: { readonly clock: Clock; readonly intervalMs: number },
  work: () => unknown,
): Promise<void> {
  for (;;) {
    await clock.sleep(intervalMs, ended).catch(() => undefined);
    if (ended.aborted) return;
    await work();
  }
}

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

/** Smaller steps are routine clock corrections. */
const STEP_MS = 1_000;
/** Longer than any request, including hunts. */
const STEP_BACK_KEPT_MS = 4 * 60_000;

/**
 * Returns a wall clock without backward steps, which would prolong waits. After one, time continues from its previous
 * value until all earlier waits have ended, then follows the wall clock again: waits that began in between use
 * `monotonicTimeOf`. If the clock is set back while the process is paused, the pause counts. A forward step ends waits
 * early, which callers can handle, so it applies at once.
 *
 * @param running monotonic milliseconds
 */
export function followWallClock(wall = () => Date.now(), running = () => performance.now()): () => number {
  let latest = -Infinity;
  let readAt = 0;
  let continuesUntil: number | undefined;
  return () => {
    const [now, at] = [wall(), running()];
    const steady = latest + at - readAt;
    readAt = at;
    if (now < steady - STEP_MS) {
      continuesUntil ??= at + STEP_BACK_KEPT_MS;
      if (at < continuesUntil) {
        latest = steady;
        return Math.round(steady);
      }
    }
    continuesUntil = undefined;
    latest = now;
    return now;
  };
}

export const systemClock: Clock = {
  now: followWallClock(),
  // Plain timers, because every read on the hot path has a deadline, and most sleeps are aborted.
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const wake = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        clearTimeout(timer);
        reject(signal?.reason as Error);
      };
      const timer = setTimeout(wake, ms);
      if (signal?.aborted === true) leave();
      else signal?.addEventListener('abort', leave, { once: true });
    }),
};

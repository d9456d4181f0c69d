/** The only way this project reads time or waits, so that tests can move it. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Resolves after `ms`; rejects with the signal's reason when it is aborted first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Less is a correction, as clocks make all the time. */
const STEP_MS = 1_000;
/** Longer than any request takes, a hunt included. */
const STEP_BACK_KEPT_MS = 4 * 60_000;

/**
 * The wall clock, but for steps back: whatever waits until a moment would wait for as much longer. Time goes on from where it was
 * instead, as wrong as it was until then, and follows the wall clock again when nothing waits any more that had begun before. A step
 * forward ends waits early, which callers can mend: it is followed at once.
 *
 * @param running milliseconds that go on whatever the wall clock does
 */
export function followWallClock(wall = Date.now, running = () => performance.now()): () => number {
  let latest = -Infinity;
  let goesOn: { readonly from: number; readonly since: number } | undefined;
  return () => {
    const now = wall();
    if (goesOn === undefined) {
      if (now >= latest - STEP_MS) {
        latest = Math.max(latest, now);
        return now;
      }
      goesOn = { from: latest, since: running() };
    }
    const passed = running() - goesOn.since;
    const steady = Math.round(goesOn.from + passed);
    if (passed < STEP_BACK_KEPT_MS && now < steady - STEP_MS) return steady;
    goesOn = undefined;
    latest = now;
    return now;
  };
}

export const systemClock: Clock = {
  now: followWallClock(),
  // Plain timers: on the hot path every read has a deadline, and nearly all of these sleeps end early.
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

import type { Clock } from '../../config/clock.js';

/** Time that never goes back, so that a corrected system clock leaves no grant in the future. */
export interface MonotonicTime {
  /** Steady milliseconds: epoch milliseconds plus every step back that the clock was seen to make. */
  now(): number;
  /** The steady time of an epoch time, as the clock stands. */
  fromEpoch(epochMs: number): number;
  toEpoch(steadyMs: number): number;
}

/**
 * A step back counts as no time passed, so windows may stay full a little longer than needed and are never emptied
 * early. A step forward cannot be told from waiting: it empties the windows once, and the service's 429 puts that right.
 */
export function createMonotonicTime(clock: Clock): MonotonicTime {
  let latest = -Infinity;
  let offset = 0;

  function now(): number {
    const steady = clock.now() + offset;
    if (steady < latest) offset += latest - steady;
    latest = Math.max(latest, steady);
    return latest;
  }

  return {
    now,
    fromEpoch(epochMs) {
      now();
      return epochMs + offset;
    },
    toEpoch(steadyMs) {
      now();
      return steadyMs - offset;
    },
  };
}

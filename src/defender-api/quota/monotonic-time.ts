import type { Clock } from '../../lib/clock.js';

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

/** One timer that can be set to another time. */
export class MonotonicTimer {
  readonly #clock: Clock;
  readonly #time: MonotonicTime;
  readonly #fire: () => void;
  #set: { readonly at: number; readonly cancel: AbortController } | undefined;

  constructor(clock: Clock, time: MonotonicTime, fire: () => void) {
    this.#clock = clock;
    this.#time = time;
    this.#fire = fire;
  }

  /** The steady time at which it fires; Infinity when it is off. */
  get at(): number {
    return this.#set?.at ?? Infinity;
  }

  /** Fires once at that steady time instead of any other; never with Infinity. */
  setTo(at: number): void {
    if (this.at === at) return;
    this.#set?.cancel.abort();
    this.#set = undefined;
    if (at === Infinity) return;
    const set = { at, cancel: new AbortController() };
    this.#set = set;
    this.#clock.sleep(at - this.#time.now(), set.cancel.signal).then(
      () => {
        if (this.#set !== set) return;
        this.#set = undefined;
        this.#fire();
      },
      // A sleep ends early only when it was replaced.
      () => undefined,
    );
  }
}

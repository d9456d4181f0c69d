import type { Clock } from './clock.js';
import { getOrInsert } from './get-or-insert.js';

/** Monotonic time, so that clock corrections prolong no wait. */
export interface MonotonicTime {
  /** Steady milliseconds: epoch milliseconds plus all observed backward steps of the clock. */
  now(): number;
  /** Converts an epoch time, based on the current clock. */
  fromEpoch(epochMs: number): number;
  toEpoch(steadyMs: number): number;
}

/**
 * A backward step counts as no elapsed time, so windows may stay full for longer but are never emptied early. A forward
 * step is indistinguishable from waiting: it empties the windows once, and the service's 429 corrects that.
 */
function createMonotonicTime(clock: Clock): MonotonicTime {
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

const times = new WeakMap<Clock, MonotonicTime>();

/** The time of a clock, shared by all its users: a step back costs the time since it was last read. */
export function monotonicTimeOf(clock: Clock): MonotonicTime {
  return getOrInsert(times, clock, () => createMonotonicTime(clock));
}

/** A shared reason, because the error of an abort without one is expensive. */
const RESCHEDULED = new Error('The timer has another time');

/** A reschedulable timer. */
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

  /** When it fires, in steady time; Infinity if it is off. */
  get at(): number {
    return this.#set?.at ?? Infinity;
  }

  /** Reschedules the timer. Infinity turns it off. */
  setTo(at: number): void {
    if (this.at === at) return;
    this.#set?.cancel.abort(RESCHEDULED);
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
      // Aborted only by rescheduling.
      () => undefined,
    );
  }
}

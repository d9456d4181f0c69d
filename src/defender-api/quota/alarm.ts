import type { Clock } from '../../config/clock.js';
import type { MonotonicTime } from './monotonic-time.js';

/** One timer that can be set to another time. */
export class Alarm {
  readonly #clock: Clock;
  readonly #time: MonotonicTime;
  readonly #ring: () => void;
  #set: { readonly at: number; readonly cancel: AbortController } | undefined;

  constructor(clock: Clock, time: MonotonicTime, ring: () => void) {
    this.#clock = clock;
    this.#time = time;
    this.#ring = ring;
  }

  /** The steady time at which it rings; Infinity when it is off. */
  get at(): number {
    return this.#set?.at ?? Infinity;
  }

  /** Rings once at that steady time instead of any other; never with Infinity. */
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
        this.#ring();
      },
      // A sleep ends early only when it was replaced.
      () => undefined,
    );
  }
}

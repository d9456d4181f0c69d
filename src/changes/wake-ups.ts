import type { Clock } from '../lib/clock.js';

interface Waiter {
  /** Epoch milliseconds. */
  readonly until: number;
  readonly finish: () => void;
}

/**
 * Those who wait for something to happen, each no longer than they want to. They are many and wait for long, so that they share
 * one timer: one each would be most of what a listener costs.
 */
export class WakeUps {
  readonly #clock: Clock;
  readonly #waiting = new Set<Waiter>();
  #timer: { readonly at: number; readonly off: AbortController } | undefined;
  #isOver = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether waiting is over: then it takes no time, and whoever waits for something must not go on. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Resolves at the next {@link wakeAll}, when the signal is aborted, or after so many milliseconds. */
  wait(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal?.aborted === true || this.#isOver) {
        resolve();
        return;
      }
      const finish = () => {
        this.#waiting.delete(waiter);
        signal?.removeEventListener('abort', finish);
        resolve();
      };
      const waiter = { until: this.#clock.now() + ms, finish };
      this.#waiting.add(waiter);
      signal?.addEventListener('abort', finish, { once: true });
      this.#setTimer(waiter.until);
    });
  }

  wakeAll(): void {
    for (const { finish } of [...this.#waiting]) finish();
    this.#stopTimer();
  }

  /** Nobody waits from now on. */
  end(): void {
    this.#isOver = true;
    this.wakeAll();
  }

  #setTimer(at: number): void {
    if (!Number.isFinite(at) || (this.#timer !== undefined && this.#timer.at <= at)) return;
    this.#stopTimer();
    const off = new AbortController();
    this.#timer = { at, off };
    this.#clock.sleep(at - this.#clock.now(), off.signal).then(
      () => {
        this.#fire(at);
      },
      () => undefined,
    );
  }

  /** By the times that were set, and not by the clock: one that was put back would let them wait for longer. */
  #fire(at: number): void {
    if (this.#timer?.at === at) this.#timer = undefined;
    let next = Infinity;
    for (const { until, finish } of [...this.#waiting]) {
      if (until <= at) finish();
      else next = Math.min(next, until);
    }
    this.#setTimer(next);
  }

  #stopTimer(): void {
    this.#timer?.off.abort(NOBODY_WAITS);
    this.#timer = undefined;
  }
}

const NOBODY_WAITS = new Error('Nobody waits any more');

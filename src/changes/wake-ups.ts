import type { Clock } from '../lib/clock.js';

interface Waiter {
  /** Epoch milliseconds. */
  readonly until: number;
  readonly finish: () => void;
}

/**
 * Lets many callers wait for a wake-up, each with its own deadline. They share one timer, because a timer each would be
 * most of the cost of a listener.
 */
export class WakeUps {
  readonly #clock: Clock;
  readonly #waiting = new Set<Waiter>();
  #timer: { readonly at: number; readonly off: AbortController } | undefined;
  #isOver = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether {@link end} was called. Waits then resolve at once, and callers must stop. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Resolves at the next {@link wakeAll}, when the signal is aborted, or after `ms` milliseconds. */
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

  /** Ends all current and future waits. */
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

  /** Compares with the timer's time, not with the clock: a clock that was set back would extend the waits. */
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
    this.#timer?.off.abort(TIMER_STOPPED);
    this.#timer = undefined;
  }
}

const TIMER_STOPPED = new Error('The timer was stopped');

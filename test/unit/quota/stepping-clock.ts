import type { Clock } from '../../../src/lib/clock.js';
import { ManualClock } from '../../kit/manual-clock.js';

/**
 * A clock that stands still until it is moved, and whose wall can be set apart from the time that really passes: sleeping
 * goes by the latter, as timers do, `now` by the wall.
 */
export class SteppingClock implements Clock {
  /** How many sleeps were ever begun. */
  slept = 0;
  readonly #timers = new ManualClock();
  readonly #start = this.#timers.now();
  #dueTimes: number[] = [];
  #wallError = 0;

  /** Milliseconds that really passed. */
  get elapsed(): number {
    return this.#timers.now() - this.#start;
  }

  get sleeping(): number {
    return this.#timers.sleeping;
  }

  now(): number {
    return this.#timers.now() + this.#wallError;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.slept += 1;
    this.#dueTimes.push(this.elapsed + ms);
    return this.#timers.sleep(ms, signal);
  }

  /** Lets time pass from one sleeper's end to the next, so that each sees exactly its own moment. */
  async advance(ms: number): Promise<void> {
    const end = this.elapsed + ms;
    await settle();
    for (;;) {
      const next = Math.min(...this.#dueTimes);
      if (next > end) break;
      this.#dueTimes = this.#dueTimes.filter((due) => due !== next);
      this.#timers.advance(next - this.elapsed);
      await settle();
    }
    this.#timers.advance(end - this.elapsed);
  }

  /** Sets the wall forward (or back, when negative) without waking anybody. */
  jump(ms: number): void {
    this.#wallError += ms;
  }
}

/** Lets everything run that waits for nothing but its turn. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
}

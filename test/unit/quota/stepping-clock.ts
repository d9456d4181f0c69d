import type { Clock } from '../../../src/lib/clock.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

/**
 * A manual clock whose wall time can be set apart from elapsed time. Sleeps use elapsed time, like timers; `now` uses
 * the wall.
 */
export class SteppingClock implements Clock {
  /** Number of sleeps. */
  slept = 0;
  readonly #timers = new ManualClock();
  readonly #start = this.#timers.now();
  #dueTimes: number[] = [];
  #wallError = 0;

  /** Elapsed milliseconds. */
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

  /** Advances from one sleeper's end to the next, so that each sees its exact time. */
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

  /** Moves the wall clock (back if negative) without waking sleepers. */
  jump(ms: number): void {
    this.#wallError += ms;
  }
}

/** Lets pending callbacks run. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
}

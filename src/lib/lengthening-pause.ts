import type { Clock } from './clock.js';
import { monotonicTimeOf, type MonotonicTime } from './monotonic-time.js';

/** The pause until the next attempt, which doubles with each failure. */
export class LengtheningPause {
  readonly #time: MonotonicTime;
  readonly #firstMs: number;
  readonly #longestMs: number;
  /** Steady milliseconds. */
  #until = -Infinity;
  #ms: number;

  constructor(clock: Clock, firstMs: number, longestMs: number) {
    this.#time = monotonicTimeOf(clock);
    this.#firstMs = firstMs;
    this.#longestMs = longestMs;
    this.#ms = firstMs;
  }

  get isOn(): boolean {
    return this.#time.now() < this.#until;
  }

  /** Concurrent attempts fail together, and count once. */
  begin(): void {
    if (this.isOn) return;
    this.#until = this.#time.now() + this.#ms;
    this.#ms = Math.min(2 * this.#ms, this.#longestMs);
  }

  /** The next pause is as short as the first. */
  noteSuccess(): void {
    this.#ms = this.#firstMs;
  }
}

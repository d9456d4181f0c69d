import type { Clock } from './clock.js';

/** The pause until the next attempt, which doubles with each failure. */
export class LengtheningPause {
  readonly #clock: Clock;
  readonly #firstMs: number;
  readonly #longestMs: number;
  #until = 0;
  #ms: number;

  constructor(clock: Clock, firstMs: number, longestMs: number) {
    this.#clock = clock;
    this.#firstMs = firstMs;
    this.#longestMs = longestMs;
    this.#ms = firstMs;
  }

  get isOn(): boolean {
    return this.#clock.now() < this.#until;
  }

  /** Concurrent attempts fail together, and count once. */
  begin(): void {
    if (this.isOn) return;
    this.#until = this.#clock.now() + this.#ms;
    this.#ms = Math.min(2 * this.#ms, this.#longestMs);
  }

  /** The next pause is as short as the first. */
  noteSuccess(): void {
    this.#ms = this.#firstMs;
  }
}

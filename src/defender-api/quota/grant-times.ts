/** Moments in order, none earlier than the one before. The oldest leave at the front. */
export class GrantTimes {
  #times: number[] = [];
  #head = 0;

  get count(): number {
    return this.#times.length - this.#head;
  }

  get oldest(): number | undefined {
    return this.#times[this.#head];
  }

  push(at: number): void {
    this.#times.push(at);
  }

  dropOldest(): void {
    this.#head += 1;
    // Cut off rarely, so that dropping costs nothing on average.
    if (this.#head < 64 || this.#head * 2 < this.#times.length) return;
    this.#times = this.#times.slice(this.#head);
    this.#head = 0;
  }

  /** The latest is the first, the one before the second; -Infinity when there are fewer. */
  latest(nth: number): number {
    const index = this.#times.length - nth;
    return index < this.#head ? -Infinity : (this.#times[index] ?? -Infinity);
  }
}

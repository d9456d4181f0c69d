/**
 * At most `limit` grants within any `lengthMs`, exactly: a grant at t still counts just before t + lengthMs and no
 * longer at it. Pure arithmetic on the times it is given, which must not go backwards from one grant to the next.
 */
export class SlidingWindow {
  readonly limit: number;
  readonly #lengthMs: number;
  /** The times of the last `limit` grants, as a ring; older ones can no longer stand in the way. */
  readonly #grants: Float64Array;
  /** The place of the oldest grant in the ring, which the next grant overwrites. */
  #oldest = 0;
  #closedUntil = -Infinity;

  constructor(limit: number, lengthMs: number) {
    this.limit = limit;
    this.#lengthMs = lengthMs;
    this.#grants = new Float64Array(limit).fill(-Infinity);
  }

  /** The earliest time, `now` or later, at which a grant is allowed. */
  freeAt(now: number): number {
    const oldestLeaves = (this.#grants[this.#oldest] ?? -Infinity) + this.#lengthMs;
    return Math.max(now, oldestLeaves, this.#closedUntil);
  }

  /** Records a grant; ask {@link freeAt} first. */
  take(at: number): void {
    this.#grants[this.#oldest] = at;
    this.#oldest = (this.#oldest + 1) % this.limit;
  }

  /** No grant before `until`, whatever was counted; never shortens an earlier word. */
  close(until: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, until);
  }

  /** `growsAt` is when `remaining` next grows by itself: `now` when nothing is used. */
  read(now: number): { used: number; remaining: number; growsAt: number } {
    const counting = this.#grants.filter((at) => at > now - this.#lengthMs);
    const remaining = this.#closedUntil > now ? 0 : this.limit - counting.length;
    const oldestLeaves = counting.length === 0 ? now : Math.min(...counting) + this.#lengthMs;
    return { used: counting.length, remaining, growsAt: remaining === 0 ? this.freeAt(now) : oldestLeaves };
  }

  /** A copy for trying out what would happen. */
  clone(): SlidingWindow {
    const copy = new SlidingWindow(this.limit, this.#lengthMs);
    copy.#grants.set(this.#grants);
    copy.#oldest = this.#oldest;
    copy.#closedUntil = this.#closedUntil;
    return copy;
  }
}

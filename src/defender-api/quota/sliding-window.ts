import { reserveOf } from './call-windows.js';
import type { Lane } from './quota-ledger.js';

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

interface WindowOptions {
  /** Its name within the tenant. */
  readonly key: string;
  readonly limit: number;
  readonly lengthMs: number;
}

/** A grant that still counts. `caller` is absent where it counts against nobody's half. */
export interface Grant {
  readonly at: number;
  readonly caller?: string | undefined;
}

/**
 * At most `limit` grants within any `lengthMs`, exactly: a grant at t still counts just before t + lengthMs and no
 * longer at it. Pure arithmetic on the times it is given, which must not go backwards from one grant to the next.
 */
export class SlidingWindow {
  readonly key: string;
  readonly lengthMs: number;
  limit: number;
  /**
   * How many permits a grant takes: as many as there are replicas while they don't know of each other, for each of them
   * then does the same. Never so many that none is left.
   */
  weight = 1;
  readonly #times = new GrantTimes();
  /** Whose the grants in `#times` are, in the same order. */
  #callers: (string | undefined)[] = [];
  readonly #byCaller = new Map<string, GrantTimes>();
  #closedUntil = -Infinity;
  /** Until when another replica's calls leave no room, for the lane `action` and for the others. */
  readonly #heldUntil = { action: -Infinity, others: -Infinity };

  constructor({ key, limit, lengthMs }: WindowOptions) {
    this.key = key;
    this.limit = limit;
    this.lengthMs = lengthMs;
  }

  /** How many grants there may be for one of this lane to be among them. */
  capacityFor(lane: Lane): number {
    return lane === 'action' ? this.limit : this.limit - reserveOf(this.limit);
  }

  /** The earliest time, `now` or later, at which a grant is allowed; `planned` ones come after the real ones. */
  freeAt(now: number, lane: Lane, planned?: GrantTimes): number {
    const room = this.capacityFor(lane);
    const nth = room - Math.min(this.weight, room) + 1;
    const held = lane === 'action' ? this.#heldUntil.action : this.#heldUntil.others;
    return Math.max(now, latestOf(this.#times, planned, nth) + this.lengthMs, this.#closedUntil, held);
  }

  /** Whether this caller's grants make up half of the window or more at that time. */
  exceedsFairShare(caller: string, at: number, planned?: GrantTimes): boolean {
    const half = Math.max(1, Math.floor(this.limit / this.weight / 2));
    return latestOf(this.#byCaller.get(caller), planned, half) + this.lengthMs > at;
  }

  /** Records a grant; ask {@link freeAt} first. */
  take({ at, caller }: Grant): void {
    this.#forget(at);
    this.#push(at, caller);
    // The permits that the other replicas take meanwhile are nobody's here.
    for (let taken = 1; taken < Math.min(this.weight, this.limit); taken += 1) this.#push(at, undefined);
  }

  /** Makes it what another source says that it is. The oldest first. */
  replace(grants: readonly Grant[]): void {
    while (this.#times.count > 0) this.#dropOldest();
    for (const { at, caller } of grants) this.#push(at, caller);
  }

  /** Records a grant that others gave, one permit whatever the weight. */
  follow({ at, caller }: Grant): void {
    this.#forget(at);
    this.#push(Math.max(at, this.#times.latest(1)), caller);
  }

  /** No grant before `until`, whatever was counted; never shortens an earlier word. */
  close(until: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, until);
  }

  /** No grant for this lane before `until`: where all replicas are counted there is no room. */
  hold(lane: Lane, until: number): void {
    if (lane === 'action') this.#heldUntil.action = until;
    else this.#heldUntil.others = until;
  }

  /** `growsAt` is when `remaining` next grows by itself: `now` when nothing is used. */
  read(now: number): { limit: number; used: number; remaining: number; growsAt: number } {
    this.#forget(now);
    const weight = Math.min(this.weight, this.limit);
    const limit = Math.floor(this.limit / weight);
    const left = Math.max(0, Math.floor((this.limit - this.#times.count) / weight));
    const remaining = this.#closedUntil > now ? 0 : left;
    const oldest = this.#times.oldest;
    const oldestLeaves = oldest === undefined ? now : oldest + this.lengthMs;
    return {
      limit,
      used: limit - left,
      remaining,
      growsAt: remaining === 0 ? this.freeAt(now, 'action') : oldestLeaves,
    };
  }

  /** The grants that count, the oldest first. */
  grants(now: number): Grant[] {
    this.#forget(now);
    const { count } = this.#times;
    return Array.from({ length: count }, (_, index) => ({
      at: this.#times.latest(count - index),
      caller: this.#callers[this.#callers.length - count + index],
    }));
  }

  #push(at: number, caller: string | undefined): void {
    this.#times.push(at);
    this.#callers.push(caller);
    if (caller === undefined) return;
    const known = this.#byCaller.get(caller);
    const times = known ?? new GrantTimes();
    if (known === undefined) this.#byCaller.set(caller, times);
    times.push(at);
  }

  #forget(now: number): void {
    while ((this.#times.oldest ?? Infinity) <= now - this.lengthMs) this.#dropOldest();
  }

  #dropOldest(): void {
    const caller = this.#callers[this.#callers.length - this.#times.count];
    this.#times.dropOldest();
    if (this.#callers.length > 2 * this.#times.count + 64) {
      this.#callers = this.#callers.slice(this.#callers.length - this.#times.count);
    }
    if (caller === undefined) return;
    const times = this.#byCaller.get(caller);
    times?.dropOldest();
    if (times?.count === 0) this.#byCaller.delete(caller);
  }
}

function latestOf(real: GrantTimes | undefined, planned: GrantTimes | undefined, nth: number): number {
  const plannedCount = planned?.count ?? 0;
  return nth <= plannedCount
    ? (planned?.latest(nth) ?? -Infinity)
    : (real?.latest(nth - plannedCount) ?? -Infinity);
}

/** When a call of this lane could go if nobody waited. */
export function findFreeTime(windows: readonly SlidingWindow[], lane: Lane, now: number): number {
  let free = now;
  for (const window of windows) free = Math.max(free, window.freeAt(now, lane));
  return free;
}

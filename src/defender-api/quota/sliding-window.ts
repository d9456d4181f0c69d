import { CallerClaims, CallerShares } from './caller-claims.js';
import { keptOf, reserveOf } from './call-windows.js';
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

/** A grant that still counts. `caller` is absent where it counts in nobody's share. */
export interface Grant {
  readonly at: number;
  readonly caller?: string | undefined;
}

/** Grants that are planned and count in no window yet, and the shares as they stand then. */
export interface PlannedGrants {
  readonly times: GrantTimes;
  readonly byCaller: ReadonlyMap<string, GrantTimes>;
  readonly shares: CallerShares;
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
  /** Who wants more of the window than there was. */
  readonly claims = new CallerClaims();
  /** Until when another replica's calls leave no room: for actions, for other calls, for callers who have their share. */
  readonly #heldUntil = { action: -Infinity, others: -Infinity, overShare: -Infinity };

  constructor({ key, limit, lengthMs }: WindowOptions) {
    this.key = key;
    this.limit = limit;
    this.lengthMs = lengthMs;
  }

  /** How many grants there may be for one of this lane to be among them. */
  capacityFor(lane: Lane): number {
    return lane === 'action' ? this.limit : this.limit - reserveOf(this.limit);
  }

  /** How many grants there may be now for this caller's to be among them. */
  roomFor(lane: Lane, caller: string | undefined, now: number): number {
    const room = this.capacityFor(lane);
    if (lane === 'action' || caller === undefined) return room;
    const shares = this.sharesAt(now);
    return this.#hasShare(caller, now, shares) ? Math.max(0, shares.roomBeside(caller)) : room;
  }

  /** The earliest time, `now` or later, at which a grant is allowed; `planned` ones come after the real ones. */
  freeAt(now: number, lane: Lane, caller?: string, planned?: PlannedGrants): number {
    const held = lane === 'action' ? this.#heldUntil.action : this.#heldUntil.others;
    const room = this.capacityFor(lane);
    const free = Math.max(now, this.#timeBelow(room, planned), this.#closedUntil, held);
    if (lane === 'action' || caller === undefined) return free;
    const waits = this.#heldUntil.overShare;
    // The usual case: nobody waits, and not even the kept fifth is needed.
    const isPlenty = this.#timeBelow(room - keptOf(room), planned) <= now && waits <= now;
    if (isPlenty && this.claims.isEmpty) return free;
    const shares = planned?.shares ?? this.sharesAt(now);
    if (!this.#hasShare(caller, now, shares, planned)) return free;
    if (Math.max(this.#timeBelow(shares.roomBeside(caller), planned), waits) <= now) return free;
    // Whichever comes first, and neither comes later than this if nobody comes or leaves.
    const hasLess = this.#latestOf(caller, shares.of(caller), planned) + this.lengthMs;
    const hasRoom = Math.max(this.#timeBelow(shares.leastRoomBeside(caller), planned), waits);
    return Math.max(free, Math.min(hasLess, hasRoom));
  }

  /** Whether this caller has an equal share of the window at that time, or more. */
  exceedsFairShare(caller: string, at: number, planned?: PlannedGrants): boolean {
    return this.#hasShare(caller, at, planned?.shares ?? this.sharesAt(at), planned);
  }

  /** The shares of those who use the window, or want to; `waiting` callers among them. */
  sharesAt(now: number, waiting: Iterable<string> = []): CallerShares {
    this.#forget(now);
    const claims = this.claims.read(now);
    for (const caller of waiting) if (!claims.has(caller)) claims.set(caller, 0);
    const used = new Map([...this.#byCaller].map(([caller, { count }]) => [caller, count]));
    const capacity = this.capacityFor('interactive');
    const named = [...used.values()].reduce((sum, count) => sum + count, 0);
    return new CallerShares({
      room: capacity - keptOf(capacity),
      weight: Math.min(this.weight, capacity),
      used,
      claims,
      // While replicas count alone, the permits of the others are nobody's here.
      hasUnnamed: this.weight === 1 && this.#times.count > named,
    });
  }

  /** Records a grant; ask {@link freeAt} first. */
  take({ at, caller }: Grant): void {
    this.#forget(at);
    this.#push(at, caller);
    if (caller !== undefined) this.claims.serve(caller);
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

  /** No grant for such a call for so long: where all replicas are counted, there was no more room than that. */
  hold(lane: Lane, room: number, now: number, forMs: number): void {
    if (lane === 'action') this.#heldUntil.action = now + forMs;
    else if (room >= this.capacityFor(lane)) this.#heldUntil.others = now + forMs;
    // Room beside other callers changes with them: it is asked for again soon.
    else this.#heldUntil.overShare = now + Math.min(forMs, 1_000);
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

  /** When there is a place among so many for a grant, which may take several. */
  #timeBelow(room: number, planned: PlannedGrants | undefined): number {
    if (room < 1) return Infinity;
    return latestOf(this.#times, planned?.times, room - Math.min(this.weight, room) + 1) + this.lengthMs;
  }

  #hasShare(caller: string, at: number, shares: CallerShares, planned?: PlannedGrants): boolean {
    return this.#latestOf(caller, shares.of(caller), planned) + this.lengthMs > at;
  }

  #latestOf(caller: string, nth: number, planned: PlannedGrants | undefined): number {
    return latestOf(this.#byCaller.get(caller), planned?.byCaller.get(caller), nth);
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

/** When a call of this lane and caller could go if nobody waited. */
export function findFreeTime(
  windows: readonly SlidingWindow[],
  { lane, caller }: { readonly lane: Lane; readonly caller: string | undefined },
  now: number,
): number {
  let free = now;
  for (const window of windows) free = Math.max(free, window.freeAt(now, lane, caller));
  return free;
}

/** Keeps a place for a read in each window that it can't have one of now. @returns whether the caller had no claim yet. */
export function claimPlaces(
  windows: readonly SlidingWindow[],
  { lane, caller }: { readonly lane: Lane; readonly caller: string | undefined },
  now: number,
  until: number,
): boolean {
  if (lane === 'action' || caller === undefined) return false;
  let isNew = false;
  for (const window of windows) {
    if (window.freeAt(now, lane, caller) > now && window.claims.add(caller, until)) isNew = true;
  }
  return isNew;
}

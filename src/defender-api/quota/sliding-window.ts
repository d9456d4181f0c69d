import { getOrInsert } from '../../lib/get-or-insert.js';
import { CallerClaims, CallerShares } from './caller-claims.js';
import { fairReserveOf, reserveOf } from './call-windows.js';
import type { Lane } from './quota-ledger.js';

/** A queue of non-decreasing times. */
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
    // Compact rarely, for amortized constant cost.
    if (this.#head < 64 || this.#head * 2 < this.#times.length) return;
    this.#times = this.#times.slice(this.#head);
    this.#head = 0;
  }

  /** Returns the nth latest time, from 1, or -Infinity. */
  latest(nth: number): number {
    const index = this.#times.length - nth;
    return index < this.#head ? -Infinity : (this.#times[index] ?? -Infinity);
  }
}

/** A rejection of the service. Times are steady milliseconds. */
interface Refusal {
  readonly since: number;
  readonly until: number;
  /** When a single call may probe whether the window is open again. */
  readonly probeAt: number;
}

const NONE: Refusal = { since: Infinity, until: -Infinity, probeAt: Infinity };
/** Interval of probes of a rejected window: the length of the service's shortest window. */
export const PROBE_MS = 60_000;

interface WindowOptions {
  /** Unique within the tenant. */
  readonly key: string;
  readonly limit: number;
  readonly lengthMs: number;
  readonly hasReserve?: boolean;
}

/** A counted grant. `caller` is absent if it counts towards no share. */
export interface Grant {
  readonly at: number;
  readonly caller?: string | undefined;
}

/** Planned grants that no window counts yet, and the shares that result. */
export interface PlannedGrants {
  readonly times: GrantTimes;
  readonly byCaller: ReadonlyMap<string, GrantTimes>;
  readonly shares: CallerShares;
}

/**
 * Allows exactly `limit` grants within any `lengthMs`: a grant at t counts until just before t + lengthMs. Pure
 * arithmetic; the given times must not decrease.
 */
export class SlidingWindow {
  readonly key: string;
  readonly lengthMs: number;
  limit: number;
  /**
   * Permits per grant. While replicas can't coordinate, it is the number of replicas, because each does the same.
   * Limited so that at least one grant is possible.
   */
  weight = 1;
  readonly #hasReserve: boolean;
  readonly #times = new GrantTimes();
  /** Callers of the grants in `#times`, in the same order. */
  #callers: (string | undefined)[] = [];
  readonly #byCaller = new Map<string, GrantTimes>();
  #closedUntil = -Infinity;
  #refusal = NONE;
  /** Unmet demand for the window. */
  readonly claims = new CallerClaims();
  /**
   * Until when calls of other replicas leave no room, by kind of call: actions, other calls, callers that have used
   * their share.
   */
  readonly #heldUntil = { action: -Infinity, others: -Infinity, overShare: -Infinity };

  constructor({ key, limit, lengthMs, hasReserve = true }: WindowOptions) {
    this.#hasReserve = hasReserve;
    this.key = key;
    this.limit = limit;
    this.lengthMs = lengthMs;
  }

  /** Number of grants up to which this lane gets one. */
  capacityFor(lane: Lane): number {
    return lane === 'action' || !this.#hasReserve ? this.limit : this.limit - reserveOf(this.limit);
  }

  /** Number of grants up to which this caller gets one now. */
  roomFor(lane: Lane, caller: string | undefined, now: number): number {
    const room = this.capacityFor(lane);
    if (caller === undefined) return room;
    const shares = this.sharesAt(now);
    return this.#hasShare(caller, now, shares) ? Math.max(0, shares.roomBeside(caller)) : room;
  }

  /** The earliest time from `now` at which a grant is allowed. `planned` grants follow the real ones. */
  freeAt(now: number, lane: Lane, caller?: string, planned?: PlannedGrants): number {
    const held = lane === 'action' ? this.#heldUntil.action : this.#heldUntil.others;
    const room = this.capacityFor(lane);
    const free = Math.max(now, this.#timeBelow(room, planned), this.#opensAt(planned), held);
    if (caller === undefined) return free;
    const waits = this.#heldUntil.overShare;
    // Fast path: no claims, and room without the reserved fifth.
    const isPlenty = this.#timeBelow(room - fairReserveOf(room), planned) <= now && waits <= now;
    if (isPlenty && this.claims.isEmpty) return free;
    const shares = planned?.shares ?? this.sharesAt(now);
    if (!this.#hasShare(caller, now, shares, planned)) return free;
    if (Math.max(this.#timeBelow(shares.roomBeside(caller), planned), waits) <= now) return free;
    // Either condition suffices. Neither is met later than this without arrivals or departures.
    const hasLess = this.#latestOf(caller, shares.of(caller), planned) + this.lengthMs;
    const hasRoom = Math.max(this.#timeBelow(shares.leastRoomBeside(caller), planned), waits);
    return Math.max(free, Math.min(hasLess, hasRoom));
  }

  exceedsFairShare(caller: string, at: number, planned?: PlannedGrants): boolean {
    return this.#hasShare(caller, at, planned?.shares ?? this.sharesAt(at), planned);
  }

  /** Shares of all callers that use or claim the window, including `waiting` callers. */
  sharesAt(now: number, waiting: Iterable<string> = []): CallerShares {
    this.#forget(now);
    const claims = this.claims.read(now);
    for (const caller of waiting) if (!claims.has(caller)) claims.set(caller, 0);
    const used = new Map([...this.#byCaller].map(([caller, { count }]) => [caller, count]));
    const capacity = this.capacityFor('interactive');
    const named = [...used.values()].reduce((sum, count) => sum + count, 0);
    return new CallerShares({
      room: capacity - fairReserveOf(capacity),
      weight: Math.min(this.weight, capacity),
      used,
      claims,
      // With a weight, permits taken on behalf of other replicas have no caller.
      hasUnnamed: this.weight === 1 && this.#times.count > named,
    });
  }

  /** Records a grant. Check {@link freeAt} first. */
  take({ at, caller }: Grant): void {
    this.#forget(at);
    this.noteProbe(at);
    this.#push(at, caller);
    if (caller !== undefined) this.claims.serve(caller);
    // Permits on behalf of the other replicas, without a caller.
    for (let taken = 1; taken < Math.min(this.weight, this.limit); taken += 1) this.#push(at, undefined);
  }

  /** Replaces all grants. Oldest first. */
  replace(grants: readonly Grant[]): void {
    while (this.#times.count > 0) this.#dropOldest();
    for (const { at, caller } of grants) this.#push(at, caller);
  }

  /** Records another replica's grant as one permit, whatever the weight. */
  follow({ at, caller }: Grant): void {
    this.#forget(at);
    this.#push(Math.max(at, this.#times.latest(1)), caller);
  }

  /** Closes the window until `until`, whatever is counted. Never shortens an earlier close. */
  close(until: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, until);
  }

  get closedUntil(): number {
    return this.#closedUntil;
  }

  /** Closes the window after a rejection of the service. Beyond a minute, a single call a minute probes it. */
  refuse(until: number, now: number): void {
    this.#refusal = {
      since: now,
      until: Math.max(this.#refusal.until, until),
      probeAt: now + PROBE_MS,
    };
  }

  /** Records that this process has a permit of that time: the next probe is due a minute later. */
  noteProbe(at: number): void {
    const { since, until } = this.#refusal;
    if (at > since && at < until) this.#refusal = { since, until, probeAt: at + PROBE_MS };
  }

  /** The service accepted a call with a permit of that time. @returns whether that opened the window */
  accept(grantedAt: number): boolean {
    if (grantedAt <= this.#refusal.since) return false;
    this.#refusal = NONE;
    return true;
  }

  /** Holds calls of this kind for a while, because the counter had no more room for them. */
  hold(lane: Lane, room: number, now: number, forMs: number): void {
    if (lane === 'action') this.#heldUntil.action = now + forMs;
    else if (room >= this.capacityFor(lane)) this.#heldUntil.others = now + forMs;
    // Room beside other callers depends on their calls, so check again soon.
    else this.#heldUntil.overShare = now + Math.min(forMs, 1_000);
  }

  /** `growsAt` is when `remaining` next increases; `now` for an unused window. */
  read(now: number): { limit: number; used: number; remaining: number; growsAt: number } {
    this.#forget(now);
    const weight = Math.min(this.weight, this.limit);
    const limit = Math.floor(this.limit / weight);
    const left = Math.max(0, Math.floor((this.limit - this.#times.count) / weight));
    const isClosed = Math.max(this.#closedUntil, this.#refusal.until) > now;
    const remaining = isClosed ? 0 : left;
    const oldest = this.#times.oldest;
    const oldestLeaves = oldest === undefined ? now : oldest + this.lengthMs;
    return {
      limit,
      used: limit - left,
      remaining,
      growsAt: remaining === 0 ? this.freeAt(now, 'action') : oldestLeaves,
    };
  }

  /** Counted grants, oldest first. */
  grants(now: number): Grant[] {
    this.#forget(now);
    const { count } = this.#times;
    return Array.from({ length: count }, (_, index) => ({
      at: this.#times.latest(count - index),
      caller: this.#callers[this.#callers.length - count + index],
    }));
  }

  /** When the window opens, or a probe is due. A planned grant is the probe. */
  #opensAt(planned: PlannedGrants | undefined): number {
    const { until, probeAt } = this.#refusal;
    const probe = planned?.times.latest(1) ?? -Infinity;
    return Math.max(this.#closedUntil, Math.min(until, Math.max(probeAt, probe + PROBE_MS)));
  }

  /** When a grant with its weight fits below `room`. */
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
    if (caller !== undefined) getOrInsert(this.#byCaller, caller, () => new GrantTimes()).push(at);
  }

  #forget(now: number): void {
    while ((this.#times.oldest ?? Infinity) <= now - this.lengthMs) this.#dropOldest();
  }

  #dropOldest(): void {
    const caller = this.#callers[this.#callers.length - this.#times.count];
    this.#times.dropOldest();
    if (this.#callers.length > 2 * this.#times.count + 64)
      this.#callers = this.#callers.slice(this.#callers.length - this.#times.count);
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

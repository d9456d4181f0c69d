import { GrantTimes, type SlidingWindow } from './sliding-window.js';
import type { Lane } from './quota-ledger.js';
import { LANES, compareWaiters, type WaitQueue, type Waiter } from './wait-queue.js';

export interface PlannedGrant<W extends Waiter> {
  readonly line: WaitQueue<W>;
  readonly waiter: W;
  /** When the first permit comes free for it. */
  readonly at: number;
  /** That is after its deadline: it takes no permit, and the next may have it. */
  readonly missesDeadline: boolean;
  /** Its caller has half of a window then, so that others go first; if it misses its deadline, at that. */
  readonly exceedsFairShare: boolean;
}

/** A call that has been promised a permit that no window counts yet. */
export interface PendingGrant {
  readonly windows: readonly SlidingWindow[];
  readonly waiter: Waiter;
}

/**
 * When each waiting call gets its permit if nobody comes or leaves, in that order. Whoever can go earliest goes next, so a
 * line whose own windows are full doesn't hold up another that shares only some of them. Among those who can go at the same
 * time: lane before lane, then callers with less than half of the windows, then the earliest deadline, then the first come.
 * The work grows with the number of waiters, not with what the windows hold.
 */
export function planGrants<W extends Waiter>(
  lines: Iterable<WaitQueue<W>>,
  now: number,
  promised: Iterable<PendingGrant> = [],
): PlannedGrant<W>[] {
  const windows = new Map<SlidingWindow, PlannedWindow>();
  const trialOf = (window: SlidingWindow): PlannedWindow => {
    const trial = windows.get(window) ?? new PlannedWindow(window);
    windows.set(window, trial);
    return trial;
  };
  for (const { windows: counted, waiter } of promised) {
    for (const window of counted) trialOf(window).take(now, waiter);
  }
  let trials: PlannedLane<W>[] = [];
  for (const line of lines) {
    for (const lane of LANES) {
      if (line.waiters[lane].length > 0) trials.push(new PlannedLane(line, lane, line.windows.map(trialOf)));
    }
  }

  const plan: PlannedGrant<W>[] = [];
  while (trials.length > 0) {
    const trial = findNext(trials, now);
    const at = trial.freeTime;
    const waiter = trial.pick();
    const missesDeadline = at > waiter.deadline;
    const exceedsFairShare = trial.exceedsFairShare(
      waiter.caller,
      Math.max(now, Math.min(at, waiter.deadline)),
    );
    if (!missesDeadline) for (const window of trial.windows) window.take(at, waiter);
    plan.push({ line: trial.line, waiter, at, missesDeadline, exceedsFairShare });
    if (trial.isDone) trials = trials.filter((other) => other !== trial);
  }
  return plan;
}

/** The lane whose next waiter comes first, prepared for picking it. */
function findNext<W extends Waiter>(trials: readonly PlannedLane<W>[], now: number): PlannedLane<W> {
  let at = Infinity;
  for (const trial of trials) at = Math.min(at, trial.findFreeTime(now));
  let best: PlannedLane<W> | undefined;
  for (const trial of trials) {
    if (trial.freeTime > at) continue;
    trial.choose(at);
    if (best === undefined || trial.comesBefore(best)) best = trial;
  }
  if (best === undefined) throw new Error('Of several times one is the earliest');
  return best;
}

/** A window as it would be after the grants planned so far. */
class PlannedWindow {
  readonly #window: SlidingWindow;
  readonly #planned = new GrantTimes();
  readonly #plannedBy = new Map<string, GrantTimes>();

  constructor(window: SlidingWindow) {
    this.#window = window;
  }

  freeAt(now: number, lane: Lane): number {
    return this.#window.freeAt(now, lane, this.#planned);
  }

  exceedsFairShare(caller: string, at: number): boolean {
    return this.#window.exceedsFairShare(caller, at, this.#plannedBy.get(caller));
  }

  take(at: number, { caller, lane }: Waiter): void {
    const permits = Math.min(this.#window.weight, this.#window.limit);
    for (let taken = 0; taken < permits; taken += 1) this.#planned.push(at);
    if (caller === undefined || lane === 'action') return;
    const known = this.#plannedBy.get(caller);
    const times = known ?? new GrantTimes();
    if (known === undefined) this.#plannedBy.set(caller, times);
    times.push(at);
  }
}

/** A lane of a line as it would be after the grants planned so far. */
class PlannedLane<W extends Waiter> {
  readonly line: WaitQueue<W>;
  readonly windows: readonly PlannedWindow[];
  freeTime = 0;
  readonly #lane: Lane;
  readonly #waiters: readonly W[];
  /** The waiters before it are dealt with or set aside. */
  #position = 0;
  /** Waiters whose caller had half when it was their turn, by caller. */
  readonly #deferred = new Map<string, W[]>();
  #chosen: W | undefined;
  /** Whether its caller has half of a window. */
  #isChosenOverShare = false;

  constructor(line: WaitQueue<W>, lane: Lane, windows: readonly PlannedWindow[]) {
    this.line = line;
    this.windows = windows;
    this.#lane = lane;
    this.#waiters = line.waiters[lane];
  }

  get isDone(): boolean {
    return this.#position >= this.#waiters.length && this.#deferred.size === 0;
  }

  findFreeTime(now: number): number {
    this.freeTime = now;
    for (const window of this.windows) {
      this.freeTime = Math.max(this.freeTime, window.freeAt(now, this.#lane));
    }
    return this.freeTime;
  }

  /** Finds who of the lane would go at that time. */
  choose(at: number): void {
    this.#deferOverShare(at);
    let best = this.#waiters[this.#position];
    let bestWithHalf: W | undefined;
    for (const [caller, aside] of this.#deferred) {
      const first = aside[0];
      if (first === undefined) continue;
      if (this.exceedsFairShare(caller, at)) {
        if (bestWithHalf === undefined || compareWaiters(first, bestWithHalf) < 0) bestWithHalf = first;
      } else if (best === undefined || compareWaiters(first, best) < 0) best = first;
    }
    this.#chosen = best ?? bestWithHalf;
    this.#isChosenOverShare = best === undefined;
  }

  comesBefore(other: PlannedLane<W>): boolean {
    const [mine, theirs] = [this.#chosen, other.#chosen];
    if (mine === undefined || theirs === undefined) return mine !== undefined;
    if (this.#lane !== other.#lane) return LANES.indexOf(this.#lane) < LANES.indexOf(other.#lane);
    if (this.#isChosenOverShare !== other.#isChosenOverShare) return other.#isChosenOverShare;
    return compareWaiters(mine, theirs) < 0;
  }

  /** Takes out whom {@link choose} found. */
  pick(): W {
    const chosen = this.#chosen;
    if (chosen === undefined) throw new Error('Nobody was chosen');
    this.#chosen = undefined;
    if (this.#waiters[this.#position] === chosen) {
      this.#position += 1;
      return chosen;
    }
    const caller = chosen.caller ?? '';
    const aside = this.#deferred.get(caller);
    aside?.shift();
    if (aside?.length === 0) this.#deferred.delete(caller);
    return chosen;
  }

  #deferOverShare(at: number): void {
    for (; ; this.#position += 1) {
      const waiter = this.#waiters[this.#position];
      if (waiter?.caller === undefined) return;
      const aside = this.#deferred.get(waiter.caller);
      if (aside === undefined) {
        if (!this.exceedsFairShare(waiter.caller, at)) return;
        this.#deferred.set(waiter.caller, [waiter]);
      } else aside.push(waiter);
    }
  }

  /** Of a caller that has half, others go first. That holds for reads only, and for calls that are somebody's. */
  exceedsFairShare(caller: string | undefined, at: number): boolean {
    if (this.#lane === 'action' || caller === undefined) return false;
    for (const window of this.windows) if (window.exceedsFairShare(caller, at)) return true;
    return false;
  }
}

/** Who waits in vain because of the newcomer and has as good a right: itself, or another that it may not push out. */
export function findDisplacedWaiter<W extends Waiter>(
  plan: readonly PlannedGrant<W>[],
  newcomer: W,
): PlannedGrant<W> | undefined {
  const own = plan.find(({ waiter }) => waiter === newcomer);
  return plan.find(
    (other) => other.missesDeadline && (own === undefined || other === own || !mayDisplace(own, other)),
  );
}

/** A higher lane may; in a lane one whose caller has less than half, over one whose caller has more. */
function mayDisplace(newcomer: PlannedGrant<Waiter>, other: PlannedGrant<Waiter>): boolean {
  const [mine, theirs] = [newcomer.waiter, other.waiter];
  if (mine.lane !== theirs.lane) return theirs.lane === 'bulk' || mine.lane === 'action';
  return mine.caller !== theirs.caller && other.exceedsFairShare && !newcomer.exceedsFairShare;
}

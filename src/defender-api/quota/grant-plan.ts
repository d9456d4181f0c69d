import { getOrInsert } from '../../lib/get-or-insert.js';
import { GrantTimes, type PlannedGrants, type SlidingWindow } from './sliding-window.js';
import type { Lane } from './quota-ledger.js';
import { LANES, compareWaiters, dequeue, enqueue, type WaitQueue, type Waiter } from './wait-queue.js';

/** Trials per rejected call. More would let a flood of calls take the processor. */
const MAX_TRIED = 3;

export interface PlannedGrant<W extends Waiter> {
  readonly line: WaitQueue<W>;
  readonly waiter: W;
  readonly at: number;
  /** That is after its deadline. It takes no permit, so another waiter may use it. */
  readonly missesDeadline: boolean;
  /**
   * Whether its caller has used its fair share by then (or by the deadline), so that other callers take precedence. For a missed
   * deadline, also if it had when one of them got a permit in time.
   */
  readonly exceedsFairShare: boolean;
}

/** A grant in progress that no window counts yet. */
export interface PendingGrant {
  readonly windows: readonly SlidingWindow[];
  readonly waiter: Waiter;
}

/**
 * Plans when each waiting call gets its permit, in that order, assuming no arrivals or departures. The earliest
 * possible grant comes first, so a line with full windows doesn't block another that shares some of them. Ties are
 * broken by lane, callers below their fair share, deadline, and arrival. The work depends on the number of waiters, not
 * on the size of the windows.
 */
export function planGrants<W extends Waiter>(
  lines: Iterable<WaitQueue<W>>,
  now: number,
  promised: Iterable<PendingGrant> = [],
): PlannedGrant<W>[] {
  const pending = [...promised];
  const all = [...lines];
  const waiting = findWaitingCallers(all, pending);
  const windows = new Map<SlidingWindow, PlannedWindow>();
  const trialOf = (window: SlidingWindow) =>
    getOrInsert(windows, window, () => new PlannedWindow(window, now, waiting.get(window)));
  for (const { windows: counted, waiter } of pending) {
    for (const window of counted) trialOf(window).take(now, waiter);
  }
  let trials: PlannedLane<W>[] = [];
  for (const line of all) {
    for (const lane of LANES) {
      if (line.waiters[lane].length > 0) trials.push(new PlannedLane(line, lane, line.windows.map(trialOf)));
    }
  }

  const plan: PlannedGrant<W>[] = [];
  let grantedAt = now;
  while (trials.length > 0) {
    const trial = findNext(trials, now, grantedAt);
    const at = trial.freeTime;
    const { waiter, wasOverShare } = trial.pick();
    const missesDeadline = at > waiter.deadline;
    const exceedsFairShare =
      (missesDeadline && wasOverShare) ||
      trial.exceedsFairShare(waiter.caller, Math.max(now, Math.min(at, waiter.deadline)));
    if (!missesDeadline) {
      for (const window of trial.windows) window.take(at, waiter);
      grantedAt = at;
    }
    plan.push({ line: trial.line, waiter, at, missesDeadline, exceedsFairShare });
    if (trial.isDone) trials = trials.filter((other) => other !== trial);
  }
  return plan;
}

/** Callers with waiting or pending reads, by window. */
function findWaitingCallers(
  lines: readonly WaitQueue<Waiter>[],
  promised: readonly PendingGrant[],
): Map<SlidingWindow, Set<string>> {
  const callers = new Map<SlidingWindow, Set<string>>();
  const note = (windows: readonly SlidingWindow[], { caller }: Waiter): void => {
    if (caller === undefined) return;
    for (const window of windows) getOrInsert(callers, window, () => new Set<string>()).add(caller);
  };
  for (const { windows, waiter } of promised) note(windows, waiter);
  for (const { windows, waiters } of lines) {
    for (const waiter of [...waiters.interactive, ...waiters.bulk]) note(windows, waiter);
  }
  return callers;
}

/** The lane whose next waiter comes first, ready for `pick`. */
function findNext<W extends Waiter>(
  trials: readonly PlannedLane<W>[],
  now: number,
  grantedAt: number,
): PlannedLane<W> {
  let best: PlannedLane<W> | undefined;
  for (const trial of trials) {
    trial.choose(now, grantedAt);
    if (best === undefined || trial.comesBefore(best)) best = trial;
  }
  if (best === undefined) throw new Error('There is no lane to choose from');
  return best;
}

/** A window including the grants planned so far. */
class PlannedWindow {
  readonly #window: SlidingWindow;
  readonly #planned: PlannedGrants & { readonly byCaller: Map<string, GrantTimes> };

  constructor(window: SlidingWindow, now: number, waiting: ReadonlySet<string> = new Set()) {
    this.#window = window;
    this.#planned = { times: new GrantTimes(), byCaller: new Map(), shares: window.sharesAt(now, waiting) };
  }

  freeAt(now: number, { lane, caller }: Waiter): number {
    return this.#window.freeAt(now, lane, caller, this.#planned);
  }

  exceedsFairShare(caller: string, at: number): boolean {
    return this.#window.exceedsFairShare(caller, at, this.#planned);
  }

  take(at: number, { caller }: Waiter): void {
    const { times, byCaller, shares } = this.#planned;
    const permits = Math.min(this.#window.weight, this.#window.limit);
    for (let taken = 0; taken < permits; taken += 1) times.push(at);
    if (caller === undefined) {
      if (this.#window.weight === 1) shares.planUnnamed();
      return;
    }
    getOrInsert(byCaller, caller, () => new GrantTimes()).push(at);
    shares.plan(caller);
  }
}

/** A caller's waiting calls in a lane. Calls without a caller have a single line. */
interface CallersLine<W extends Waiter> {
  readonly waiters: W[];
  /** Waiters before it are planned. */
  position: number;
  /** When its next waiter could get its permit, at the last choice. */
  freeTime: number;
  /** Whether its next waiter misses its deadline because another got a permit while its caller had used its share. */
  wasOverShare: boolean;
}

/** A lane of a line, including the grants planned so far. */
class PlannedLane<W extends Waiter> {
  readonly line: WaitQueue<W>;
  readonly windows: readonly PlannedWindow[];
  /** When the chosen waiter can get its permit. */
  freeTime = Infinity;
  readonly #lane: Lane;
  /** Lines with remaining waiters. */
  #callers: CallersLine<W>[];
  #chosen: { readonly from: CallersLine<W>; readonly first: W; readonly isOverShare: boolean } | undefined;

  constructor(line: WaitQueue<W>, lane: Lane, windows: readonly PlannedWindow[]) {
    this.line = line;
    this.windows = windows;
    this.#lane = lane;
    const byCaller = new Map<string | undefined, CallersLine<W>>();
    for (const waiter of line.waiters[lane]) {
      const none = (): CallersLine<W> => ({
        waiters: [],
        position: 0,
        freeTime: Infinity,
        wasOverShare: false,
      });
      getOrInsert(byCaller, waiter.caller, none).waiters.push(waiter);
    }
    this.#callers = [...byCaller.values()];
  }

  get isDone(): boolean {
    return this.#callers.length === 0;
  }

  /** Chooses the lane's next waiter and its time. The last planned permit is granted at `grantedAt`. */
  choose(now: number, grantedAt: number): void {
    this.#chosen = undefined;
    this.freeTime = Infinity;
    for (const from of this.#callers) {
      const first = from.waiters[from.position];
      if (first === undefined) continue;
      let at = now;
      for (const window of this.windows) at = Math.max(at, window.freeAt(now, first));
      if (at > first.deadline && from.freeTime <= first.deadline)
        from.wasOverShare = this.exceedsFairShare(first.caller, grantedAt);
      from.freeTime = at;
      if (this.#chosen !== undefined && at > this.freeTime) continue;
      const candidate = { from, first, isOverShare: this.exceedsFairShare(first.caller, at) };
      if (this.#chosen !== undefined && at === this.freeTime && !goesBefore(candidate, this.#chosen))
        continue;
      this.#chosen = candidate;
      this.freeTime = at;
    }
  }

  comesBefore(other: PlannedLane<W>): boolean {
    const [mine, theirs] = [this.#chosen, other.#chosen];
    if (mine === undefined || theirs === undefined) return mine !== undefined;
    if (this.freeTime !== other.freeTime) return this.freeTime < other.freeTime;
    if (this.#lane !== other.#lane) return LANES.indexOf(this.#lane) < LANES.indexOf(other.#lane);
    return goesBefore(mine, theirs);
  }

  /** Removes the waiter chosen by {@link choose}. */
  pick(): { readonly waiter: W; readonly wasOverShare: boolean } {
    if (this.#chosen === undefined) throw new Error('No waiter was chosen');
    const { from, first } = this.#chosen;
    const { wasOverShare } = from;
    from.position += 1;
    from.freeTime = Infinity;
    from.wasOverShare = false;
    if (from.position === from.waiters.length) this.#callers = this.#callers.filter((one) => one !== from);
    return { waiter: first, wasOverShare };
  }

  /** Whether other callers take precedence. Applies only to calls with a caller. */
  exceedsFairShare(caller: string | undefined, at: number): boolean {
    if (caller === undefined) return false;
    for (const window of this.windows) if (window.exceedsFairShare(caller, at)) return true;
    return false;
  }
}

interface Candidate {
  readonly first: Waiter;
  readonly isOverShare: boolean;
}

/** Order of candidates with the same time. */
function goesBefore(one: Candidate, other: Candidate): boolean {
  if (one.isOverShare !== other.isOverShare) return other.isOverShare;
  return compareWaiters(one.first, other.first) < 0;
}

/** Lines that share windows, to be planned together. */
interface PlanInput<W extends Waiter> {
  readonly lines: readonly WaitQueue<W>[];
  readonly now: number;
  readonly promised: Iterable<PendingGrant>;
}

/** The plan with a newcomer, and a waiter that it would displace without precedence, which may be itself. */
export function planWith<W extends Waiter>(newcomer: W, line: WaitQueue<W>, input: PlanInput<W>) {
  enqueue(line, newcomer);
  const plan = planGrants(input.lines, input.now, input.promised);
  dequeue(line, newcomer);
  return { plan, displaced: findDisplacedWaiter(plan, newcomer) };
}

/** The earliest deadline with which a rejected newcomer would be admitted now. */
export function findEarliest<W extends Waiter>(rejected: W, line: WaitQueue<W>, input: PlanInput<W>): number {
  const patient = { ...rejected, deadline: Infinity };
  const { plan, displaced } = planWith(patient, line, input);
  // A displaced waiter would get the next permit.
  const earliest = (displaced ?? plan.find(({ waiter }) => waiter === patient))?.at ?? input.now;
  // With a deadline, it may come before callers that have used their share only then.
  const later = [...new Set(plan.map(({ at }) => at))].filter((at) => at >= earliest).sort((a, b) => a - b);
  const tried = later.slice(0, MAX_TRIED);
  const isEnough = (deadline: number) =>
    planWith({ ...rejected, deadline }, line, input).displaced === undefined;
  return tried.find(isEnough) ?? later.at(-1) ?? earliest;
}

function findDisplacedWaiter<W extends Waiter>(
  plan: readonly PlannedGrant<W>[],
  newcomer: W,
): PlannedGrant<W> | undefined {
  const own = plan.find(({ waiter }) => waiter === newcomer);
  return plan.find(
    (other) => other.missesDeadline && (own === undefined || other === own || !mayDisplace(own, other)),
  );
}

/** A newcomer may displace waiters of a lower lane, and, below its share, waiters above theirs in any lane. */
function mayDisplace(newcomer: PlannedGrant<Waiter>, other: PlannedGrant<Waiter>): boolean {
  const [mine, theirs] = [newcomer.waiter, other.waiter];
  if (LANES.indexOf(mine.lane) < LANES.indexOf(theirs.lane)) return true;
  return mine.caller !== theirs.caller && other.exceedsFairShare && !newcomer.exceedsFairShare;
}

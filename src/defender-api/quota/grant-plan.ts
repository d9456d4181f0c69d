import type { SlidingWindow } from './sliding-window.js';

/** A call that waits. Times are steady milliseconds. */
export interface Waiter {
  /** Its number in the order of arrival. */
  readonly arrival: number;
  readonly deadline: number;
}

/** Calls that need a place in the same windows, the first to come in front. */
export interface Line<W extends Waiter> {
  readonly windows: readonly SlidingWindow[];
  readonly waiters: W[];
}

export interface PlannedGrant<W extends Waiter> {
  readonly line: Line<W>;
  readonly waiter: W;
  /** When the first place comes free for it. */
  readonly at: number;
  /** That is after its deadline: it takes no place, and the next in its line may have it. */
  readonly hopeless: boolean;
}

/**
 * When each waiting call gets its place if nobody comes or leaves: whoever can go earliest goes next, and among equals
 * whoever came first. A line whose own windows are full therefore doesn't hold up another that shares only some of them.
 */
export function planGrants<W extends Waiter>(lines: Iterable<Line<W>>, now: number): PlannedGrant<W>[] {
  const copies = new Map<SlidingWindow, SlidingWindow>();
  const copyOf = (window: SlidingWindow): SlidingWindow => {
    const copy = copies.get(window) ?? window.clone();
    copies.set(window, copy);
    return copy;
  };
  const trials = Array.from(lines, (line): Trial<W> => ({
    line,
    windows: line.windows.map(copyOf),
    position: 0,
  }));

  const plan: PlannedGrant<W>[] = [];
  for (;;) {
    const next = findNext(trials, now);
    if (next === undefined) return plan;
    const { trial, waiter, at } = next;
    const hopeless = at > waiter.deadline;
    trial.position += 1;
    if (!hopeless) for (const window of trial.windows) window.take(at);
    plan.push({ line: trial.line, waiter, at, hopeless });
  }
}

/** A line as it would be after the grants planned so far. */
interface Trial<W extends Waiter> {
  readonly line: Line<W>;
  readonly windows: readonly SlidingWindow[];
  /** How many of its waiters are dealt with. */
  position: number;
}

function findNext<W extends Waiter>(
  trials: readonly Trial<W>[],
  now: number,
): { trial: Trial<W>; waiter: W; at: number } | undefined {
  let best: { trial: Trial<W>; waiter: W; at: number } | undefined;
  for (const trial of trials) {
    const waiter = trial.line.waiters[trial.position];
    if (waiter === undefined) continue;
    const at = Math.max(now, ...trial.windows.map((window) => window.freeAt(now)));
    if (best === undefined || at < best.at || (at === best.at && waiter.arrival < best.waiter.arrival)) {
      best = { trial, waiter, at };
    }
  }
  return best;
}

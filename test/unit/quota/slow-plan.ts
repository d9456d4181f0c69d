import { fairReserveOf, reserveOf } from '../../../src/defender-api/quota/call-windows.js';
import type { SlidingWindow } from '../../../src/defender-api/quota/sliding-window.js';
import {
  LANES,
  compareWaiters,
  type WaitQueue,
  type Waiter,
} from '../../../src/defender-api/quota/wait-queue.js';

/** A counted grant. Permits on behalf of other replicas have no caller. */
interface Counted {
  readonly at: number;
  readonly caller: string | undefined;
}

/** Reference for planGrants, which tries every millisecond and every waiter. */
export function planSlowly(lines: readonly WaitQueue<Waiter>[], start: number): string[] {
  const counted = new Map<SlidingWindow, Counted[]>();
  for (const { windows } of lines) {
    for (const window of windows) counted.set(window, window.grants(start) as Counted[]);
  }
  const inWindow = (window: SlidingWindow, at: number) =>
    (counted.get(window) ?? []).filter((grant) => grant.at > at - window.lengthMs);
  const left = lines.flatMap((line) =>
    LANES.flatMap((lane) => line.waiters[lane].map((waiter) => ({ line, waiter }))),
  );
  const plan: string[] = [];
  const passedOver = new Set<Waiter>();

  const capacityOf = (window: SlidingWindow) => window.limit - reserveOf(window.limit);
  const atStart = new Map([...counted].map(([window]) => [window, inWindow(window, start)]));
  /** An equal share for each caller that uses the window at the start, or waits for it. */
  const shareOf = (window: SlidingWindow, waiter: Waiter): number => {
    const callers = new Set(atStart.get(window)?.map(({ caller }) => caller));
    // Planned calls without a caller have one share together, as those before.
    if (counted.get(window)?.some(({ caller }) => caller === undefined)) callers.add(undefined);
    callers.add(waiter.caller);
    for (const line of lines.filter(({ windows }) => windows.includes(window))) {
      for (const { caller } of [...line.waiters.interactive, ...line.waiters.bulk]) {
        if (caller !== undefined) callers.add(caller);
      }
    }
    if (window.weight > 1) callers.delete(undefined);
    const room = capacityOf(window) - fairReserveOf(capacityOf(window));
    return Math.max(1, Math.ceil(room / Math.min(window.weight, capacityOf(window)) / callers.size));
  };
  const hasShare = (window: SlidingWindow, waiter: Waiter, at: number): boolean =>
    waiter.caller !== undefined &&
    inWindow(window, at).filter(({ caller }) => caller === waiter.caller).length >= shareOf(window, waiter);
  const fits = ({ line, waiter }: (typeof left)[number], at: number): boolean =>
    line.windows.every((window) => {
      const capacity = waiter.lane === 'action' ? window.limit : capacityOf(window);
      const room = hasShare(window, waiter, at) ? capacity - fairReserveOf(capacity) : capacity;
      return inWindow(window, at).length + Math.min(window.weight, room) <= room;
    });
  const exceedsFairShare = ({ line, waiter }: (typeof left)[number], at: number): boolean =>
    line.windows.some((window) => hasShare(window, waiter, at));

  /** Waiters that are next for their caller, beside the one that gets a permit, and can still get one in time. */
  const findHopeful = (granted: (typeof left)[number], at: number) => {
    const groupOf = ({ line, waiter }: (typeof left)[number]) =>
      `${lines.indexOf(line)} ${waiter.lane} ${waiter.caller}`;
    const seen = new Set([groupOf(granted)]);
    const next = left
      .toSorted((a, b) => compareWaiters(a.waiter, b.waiter))
      .filter((other) => !seen.has(groupOf(other)) && seen.add(groupOf(other)));
    return next.filter((other) => fitsInTime(other, at));
  };
  const fitsInTime = (candidate: (typeof left)[number], from: number): boolean => {
    for (let at = from; at <= candidate.waiter.deadline; at += 1) if (fits(candidate, at)) return true;
    return false;
  };

  for (let at = start; left.length > 0; at += 1) {
    for (;;) {
      const [best] = left
        .filter((candidate) => fits(candidate, at))
        .map((candidate) => ({ candidate, half: exceedsFairShare(candidate, at) }))
        .sort(
          (a, b) =>
            LANES.indexOf(a.candidate.waiter.lane) - LANES.indexOf(b.candidate.waiter.lane) ||
            Number(a.half) - Number(b.half) ||
            a.candidate.waiter.deadline - b.candidate.waiter.deadline ||
            a.candidate.waiter.arrival - b.candidate.waiter.arrival,
        );
      if (best === undefined) break;
      const { line, waiter } = best.candidate;
      const missesDeadline = at > waiter.deadline;
      const half =
        (missesDeadline && passedOver.has(waiter)) ||
        exceedsFairShare(best.candidate, Math.max(start, Math.min(at, waiter.deadline)));
      left.splice(left.indexOf(best.candidate), 1);
      plan.push(
        `${waiter.arrival} at ${at}${missesDeadline ? ', too late' : ''}${half ? ', has its share' : ''}`,
      );
      if (missesDeadline) continue;
      const hopeful = findHopeful(best.candidate, at);
      for (const window of line.windows) {
        const places = Math.min(window.weight, window.limit);
        for (let place = 0; place < places; place += 1) {
          counted.get(window)?.push({ at, caller: place === 0 ? waiter.caller : undefined });
        }
      }
      for (const other of hopeful) {
        if (!fitsInTime(other, at) && exceedsFairShare(other, at)) passedOver.add(other.waiter);
      }
    }
  }
  return plan;
}

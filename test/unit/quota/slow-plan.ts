import { reserveOf } from '../../../src/defender-api/quota/call-windows.js';
import type { SlidingWindow } from '../../../src/defender-api/quota/sliding-window.js';
import { LANES, type WaitQueue, type Waiter } from '../../../src/defender-api/quota/wait-queue.js';

/** A grant as far as it counts; other replicas' shares are grants of nobody. */
interface Counted {
  readonly at: number;
  readonly caller: string | undefined;
}

/** What planGrants should say, found by trying every millisecond and every waiter. */
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

  const fits = ({ line, waiter }: (typeof left)[number], at: number): boolean =>
    line.windows.every((window) => {
      const room = waiter.lane === 'action' ? window.limit : window.limit - reserveOf(window.limit);
      return inWindow(window, at).length + Math.min(window.weight, room) <= room;
    });
  const exceedsFairShare = ({ line, waiter }: (typeof left)[number], at: number): boolean =>
    waiter.lane !== 'action' &&
    waiter.caller !== undefined &&
    line.windows.some(
      (window) =>
        inWindow(window, at).filter(({ caller }) => caller === waiter.caller).length >=
        Math.max(1, Math.floor(window.limit / window.weight / 2)),
    );

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
      const half = exceedsFairShare(best.candidate, Math.max(start, Math.min(at, waiter.deadline)));
      left.splice(left.indexOf(best.candidate), 1);
      const missesDeadline = at > waiter.deadline;
      plan.push(`${waiter.arrival} at ${at}${missesDeadline ? ', too late' : ''}${half ? ', has half' : ''}`);
      if (missesDeadline) continue;
      for (const window of line.windows) {
        const places = Math.min(window.weight, window.limit);
        for (let place = 0; place < places; place += 1) {
          const isOwn = place === 0 && waiter.lane !== 'action';
          counted.get(window)?.push({ at, caller: isOwn ? waiter.caller : undefined });
        }
      }
    }
  }
  return plan;
}

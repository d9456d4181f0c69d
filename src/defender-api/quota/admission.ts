import type { PlannedGrant } from './grant-plan.js';
import type { SlidingWindow } from './sliding-window.js';
import type { Waiter } from './wait-queue.js';

/** When a call could go if nobody waited. */
export function findFreeTime(windows: readonly SlidingWindow[], { lane }: Waiter, now: number): number {
  let free = now;
  for (const window of windows) free = Math.max(free, window.freeAt(now, lane));
  return free;
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

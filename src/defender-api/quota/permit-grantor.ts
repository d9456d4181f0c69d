import type { Lane } from './quota-ledger.js';
import type { SlidingWindow } from './sliding-window.js';
import type { Waiter } from './wait-queue.js';

/** Grants permits, in this process alone or together with other replicas. */
export interface PermitGrantor<Answer = unknown> {
  /** Whether a permit needs the shared counter's agreement. */
  readonly needsAgreement: boolean;
  /** Number of permits that a grant takes in a window ({@link SlidingWindow.weight}). */
  readonly weight: number;
  /** Until when windows that are used for the first time stay closed, in steady time. */
  readonly waitsUntil: number;
  /** Requests a permit in all windows. Never rejects, and returns promptly. */
  requestPermit(windows: readonly SlidingWindow[], waiter: Waiter): Promise<Answer>;
  /** Records the answer in the windows. @returns whether the permit was granted; unwanted permits are refunded */
  settlePermit(answer: Answer, windows: readonly SlidingWindow[], waiter: Waiter, isWanted: boolean): boolean;
  takePermit(windows: readonly SlidingWindow[], waiter: Waiter, now: number): void;
  /** Closes the windows for a moment if this process has just been paused. Called before permits are granted. */
  noticePause(): void;
}

/** Grants permits of a single process. */
export const localPermitGrantor: PermitGrantor = {
  needsAgreement: false,
  weight: 1,
  waitsUntil: -Infinity,
  requestPermit: () => Promise.reject(new Error('There are no other replicas')),
  settlePermit: () => false,
  takePermit: takePermits,
  noticePause: () => undefined,
};

/** Takes a permit in every window. */
export function takePermits(
  windows: readonly SlidingWindow[],
  { caller }: Pick<Waiter, 'caller'>,
  at: number,
): void {
  for (const window of windows) window.take({ at, caller });
}

/** When a call of this lane and caller could get its permit without other waiters. */
export function findFreeTime(
  windows: readonly SlidingWindow[],
  { lane, caller }: { readonly lane: Lane; readonly caller: string | undefined },
  now: number,
): number {
  let free = now;
  for (const window of windows) free = Math.max(free, window.freeAt(now, lane, caller));
  return free;
}

/** Claims a place for a read in each full window. @returns whether the claim is the caller's first */
export function claimPlaces(
  windows: readonly SlidingWindow[],
  { lane, caller }: { readonly lane: Lane; readonly caller: string | undefined },
  now: number,
  until: number,
): boolean {
  if (caller === undefined) return false;
  let isNew = false;
  for (const window of windows) {
    if (window.freeAt(now, lane, caller) > now && window.claims.add(caller, until)) isNew = true;
  }
  return isNew;
}

import type { SlidingWindow } from './sliding-window.js';
import type { Waiter } from './wait-queue.js';

/** Where permits are given: by this process alone, or together with other replicas. */
export interface PermitGrantor<Answer = unknown> {
  /** Whether the others must be asked before a permit is given. */
  readonly needsAgreement: boolean;
  /** How many permits of a window a grant takes ({@link SlidingWindow.weight}). */
  readonly weight: number;
  /** Asks for a permit in all windows. Never rejects, and never takes long. */
  requestPermit(windows: readonly SlidingWindow[], waiter: Waiter): Promise<Answer>;
  /** Writes the answer down in the windows. @returns whether the permit is given; one that is not wanted goes back. */
  settlePermit(answer: Answer, windows: readonly SlidingWindow[], waiter: Waiter, isWanted: boolean): boolean;
  /** Takes a permit in all windows without asking. */
  takePermit(windows: readonly SlidingWindow[], waiter: Waiter, now: number): void;
}

/** Gives permits in a process that is alone. */
export const localPermitGrantor: PermitGrantor = {
  needsAgreement: false,
  weight: 1,
  requestPermit: () => Promise.reject(new Error('There is nobody to ask')),
  settlePermit: () => false,
  takePermit: takePermits,
};

/** Takes a permit in every window. Actions count in nobody's share. */
export function takePermits(
  windows: readonly SlidingWindow[],
  { lane, caller }: Pick<Waiter, 'lane' | 'caller'>,
  at: number,
): void {
  for (const window of windows) window.take({ at, caller: lane === 'action' ? undefined : caller });
}

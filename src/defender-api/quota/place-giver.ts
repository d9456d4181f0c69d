import type { SlidingWindow } from './sliding-window.js';
import type { Waiter } from './waiting-line.js';

/** Where places are given: by this process alone, or together with other replicas. */
export interface PlaceGiver<Answer = unknown> {
  /** Whether the others must be asked before a place is given. */
  readonly asks: boolean;
  /** How many places of a window a grant takes ({@link SlidingWindow.weight}). */
  readonly weight: number;
  /** Asks for a place in all windows. Never rejects, and never takes long. */
  ask(windows: readonly SlidingWindow[], waiter: Waiter): Promise<Answer>;
  /** Writes the answer down in the windows. @returns whether the place is given; one that is not wanted goes back. */
  accept(answer: Answer, windows: readonly SlidingWindow[], waiter: Waiter, isWanted: boolean): boolean;
  /** Takes a place in all windows without asking. */
  take(windows: readonly SlidingWindow[], waiter: Waiter, now: number): void;
}

/** Gives places in a process that is alone. */
export const localPlaceGiver: PlaceGiver = {
  asks: false,
  weight: 1,
  ask: () => Promise.reject(new Error('There is nobody to ask')),
  accept: () => false,
  take: takePlaces,
};

/** Takes a place in every window. Actions count against nobody's half. */
export function takePlaces(
  windows: readonly SlidingWindow[],
  { lane, caller }: Pick<Waiter, 'lane' | 'caller'>,
  at: number,
): void {
  for (const window of windows) window.take({ at, caller: lane === 'action' ? undefined : caller });
}

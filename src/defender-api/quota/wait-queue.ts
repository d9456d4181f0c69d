import type { Lane } from './quota-ledger.js';
import type { SlidingWindow } from './sliding-window.js';
import type { TraceHolder } from '../../telemetry/trace-span.js';

/** Lanes, most urgent first. */
export const LANES = ['action', 'interactive', 'bulk'] as const satisfies readonly Lane[];

/** A waiting call. Times are steady milliseconds. */
export interface Waiter {
  /** Sequence number of arrival. */
  readonly arrival: number;
  readonly deadline: number;
  readonly lane: Lane;
  /** Absent if the call counts towards no share, as actions do. */
  readonly caller: string | undefined;
  readonly trace?: TraceHolder | undefined;
}

/** Calls that wait for the same windows. Each lane is ordered by deadline, then arrival. */
export interface WaitQueue<W extends Waiter> {
  readonly windows: readonly SlidingWindow[];
  readonly waiters: Readonly<Record<Lane, W[]>>;
}

export function createWaitQueue<W extends Waiter>(windows: readonly SlidingWindow[]): WaitQueue<W> {
  return { windows, waiters: { action: [], interactive: [], bulk: [] } };
}

/** Order within a lane, as a comparator. */
export function compareWaiters(a: Waiter, b: Waiter): number {
  return a.deadline - b.deadline || a.arrival - b.arrival;
}

export function enqueue<W extends Waiter>({ waiters }: WaitQueue<W>, waiter: W): void {
  const lane = waiters[waiter.lane];
  lane.splice(findIndexOf(lane, waiter), 0, waiter);
}

export function dequeue<W extends Waiter>({ waiters }: WaitQueue<W>, waiter: W): void {
  const lane = waiters[waiter.lane];
  const index = findIndexOf(lane, waiter);
  if (lane[index] === waiter) lane.splice(index, 1);
}

export function isEmptyQueue({ waiters }: WaitQueue<Waiter>): boolean {
  return LANES.every((lane) => waiters[lane].length === 0);
}

/** Returns this queue and all queues that share windows with it, directly or transitively. */
export function findConnectedQueues<Q extends WaitQueue<Waiter>>(queue: Q, all: Iterable<Q>): Q[] {
  const connected = [queue];
  const others = new Set(all);
  others.delete(queue);
  if (others.size === 0) return connected;
  const windows = new Set(queue.windows);
  for (let grown = true; grown;) {
    grown = false;
    for (const other of others) {
      if (!other.windows.some((window) => windows.has(window))) continue;
      for (const window of other.windows) windows.add(window);
      connected.push(other);
      others.delete(other);
      grown = true;
    }
  }
  return connected;
}

/** Index of the waiter, or where to insert it. */
function findIndexOf(lane: readonly Waiter[], waiter: Waiter): number {
  let low = 0;
  let high = lane.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = lane[middle];
    if (there !== undefined && compareWaiters(there, waiter) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

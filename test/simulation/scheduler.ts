/** A process of the simulation: its work is dropped when it dies, and waits while it is paused. */
export interface Owner {
  readonly name: string;
  isDead: boolean;
  /** Simulated milliseconds. */
  pausedUntil: number;
}

/** A process, and when it ran. Times are milliseconds since the start. */
export interface Process extends Owner {
  readonly startedAt: number;
  readonly diedAt: number;
  readonly pauses: readonly { readonly from: number; readonly until: number }[];
}

/** Work that is due at a time. */
interface Due {
  readonly at: number;
  /** The order of work that is due at the same time: drawn from the seed, negative for work that a pause put off. */
  readonly tie: number;
  readonly owner: Owner;
  work: (() => void) | undefined;
}

/** Cancels work that is not done yet. */
export type Cancel = () => void;

const LONGEST_RUN_MS = 1e9;
const nextTurn = globalThis.setImmediate;

/** Owns virtual time, the order of ready work and all random numbers of a run, from one seed. */
export class Scheduler {
  readonly random: () => number;
  /** The owner of the work that runs. */
  current: Owner | undefined;
  /** Calls that would have left the simulation: threads, files, the network. */
  readonly escapes: string[] = [];
  events = 0;
  #now: number;
  readonly #startAt: number;
  readonly #heap: Due[] = [];
  #outside: Promise<unknown> | undefined;

  constructor(random: () => number, startAt: number) {
    this.random = random;
    this.#now = startAt;
    this.#startAt = startAt;
  }

  /** Simulated epoch milliseconds, with fractions. */
  now(): number {
    return this.#now;
  }

  /** A whole number from `from` to `to`. */
  between(from: number, to: number): number {
    return from + Math.floor(this.random() * (to - from + 1));
  }

  pick<T>(items: readonly T[]): T {
    const found = items[Math.floor(this.random() * items.length)];
    if (found === undefined) throw new Error('There is nothing to pick from');
    return found;
  }

  after(ms: number, owner: Owner, work: () => void): Cancel {
    const due: Due = { at: this.#now + Math.max(0, ms), tie: this.random(), owner, work };
    this.#push(due);
    return () => {
      due.work = undefined;
    };
  }

  /** Time stands still until the promise of the work that runs has settled. For work outside the simulation: imports of modules. */
  hold(outside: Promise<unknown>): void {
    this.#outside = outside;
  }

  /** Runs all work that is due until then, one piece at a time, each with everything that follows from it at once. */
  async runUntil(end: number): Promise<void> {
    for (let due = this.#heap[0]; due !== undefined && due.at <= end; due = this.#heap[0]) {
      this.#pop();
      this.#now = Math.max(this.#now, due.at);
      const { owner, work } = due;
      if (work === undefined || owner.isDead) continue;
      if (owner.pausedUntil > this.#now) {
        // A process that wakes finds all that has arrived, in order, before it begins a new turn.
        const tie = due.tie < 0 ? due.tie : (due.at - this.#startAt) / LONGEST_RUN_MS - 1;
        this.#push({ ...due, at: owner.pausedUntil, tie });
        continue;
      }
      this.events += 1;
      this.current = owner;
      work();
      await new Promise((resolve) => nextTurn(resolve));
      if (this.#outside !== undefined) await this.#endOutside();
      this.current = undefined;
    }
    this.#now = Math.max(this.#now, end);
  }

  async #endOutside(): Promise<void> {
    await this.#outside;
    this.#outside = undefined;
    await new Promise((resolve) => nextTurn(resolve));
  }

  #push(due: Due): void {
    const heap = this.#heap;
    let index = heap.length;
    heap.push(due);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent]!;
      if (!isBefore(due, above)) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = due;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop()!;
    if (heap.length === 0) return;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child += 1;
      if (!isBefore(heap[child]!, last)) break;
      heap[index] = heap[child]!;
      index = child;
    }
    heap[index] = last;
  }
}

function isBefore(one: Due, other: Due): boolean {
  return one.at < other.at || (one.at === other.at && one.tie < other.tie);
}

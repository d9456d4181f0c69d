import type { Lane } from '../quota/quota-ledger.js';
import { LANES } from '../quota/wait-queue.js';

/** A request that waits for a call. */
interface Waiter {
  readonly lane?: Lane;
  readonly caller?: string;
  readonly deadline: number;
}

/** Why a call leaves the queue: to requeue with higher priority. */
export class PriorityRaisedError extends Error {}

/**
 * All waiters of one call. The most urgent one determines the lane, the most patient one the deadline, so late joiners
 * are served as if the call were their own.
 */
export class Waiters {
  #lane: Lane;
  #caller: string | undefined;
  #deadline: number;
  #overtaking: AbortController | undefined;
  /** Set while the call waits for quota: creates the error for waiters whose deadline passes. */
  refusal: (() => Error) | undefined;

  constructor({ lane = 'interactive', caller, deadline }: Waiter) {
    this.#lane = lane;
    this.#caller = caller;
    this.#deadline = deadline;
  }

  get lane(): Lane {
    return this.#lane;
  }

  /** Caller whose share of a window the call uses. */
  get caller(): string | undefined {
    return this.#caller;
  }

  get deadline(): number {
    return this.#deadline;
  }

  /** Aborted when a more urgent waiter joins, so that the call requeues. */
  get overtaken(): AbortSignal {
    this.#overtaking ??= new AbortController();
    return this.#overtaking.signal;
  }

  join({ lane = 'interactive', caller, deadline }: Waiter): void {
    this.#deadline = Math.max(this.#deadline, deadline);
    if (LANES.indexOf(lane) >= LANES.indexOf(this.#lane)) return;
    this.#lane = lane;
    this.#caller = caller;
    const overtaking = this.#overtaking;
    this.#overtaking = undefined;
    overtaking?.abort(new PriorityRaisedError());
  }
}

interface Running<T> {
  readonly result: Promise<T>;
  readonly waiters: Waiters;
}

/** Coalesces identical work in flight. */
export class Coalescer<T> {
  readonly #underWay = new Map<string, Running<T>>();

  isUnderWay(key: string): boolean {
    return this.#underWay.has(key);
  }

  /** @returns the result, its waiters, and whether it was already in flight */
  run(
    key: string,
    waiter: Waiter,
    work: (waiters: Waiters) => Promise<T>,
  ): Running<T> & { readonly shared: boolean } {
    const running = this.#underWay.get(key);
    if (running !== undefined) {
      running.waiters.join(waiter);
      return { ...running, shared: true };
    }
    const waiters = new Waiters(waiter);
    const result = work(waiters).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, { result, waiters });
    return { result, waiters, shared: false };
  }
}

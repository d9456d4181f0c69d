import type { Lane } from '../quota/quota-ledger.js';
import { LANES } from '../quota/wait-queue.js';

/** One who waits for a call. */
interface Waiter {
  readonly lane?: Lane;
  readonly caller?: string;
  readonly deadline: number;
}

/** Why a call leaves the queue: to wait in a better position. */
export class PriorityRaisedError extends Error {}

/**
 * Those who wait for one call. The most urgent of them decides in which lane it waits, the most patient how long: whoever
 * joins late is served as if the call were its own, and loses nothing to the one who was first.
 */
export class Waiters {
  #lane: Lane;
  #caller: string | undefined;
  #deadline: number;
  #overtaking: AbortController | undefined;
  /** While the call waits for quota: makes the error of one who can't wait any longer. */
  refusal: (() => Error) | undefined;

  constructor({ lane = 'interactive', caller, deadline }: Waiter) {
    this.#lane = lane;
    this.#caller = caller;
    this.#deadline = deadline;
  }

  get lane(): Lane {
    return this.#lane;
  }

  /** In whose share of a window the call counts. */
  get caller(): string | undefined {
    return this.#caller;
  }

  get deadline(): number {
    return this.#deadline;
  }

  /** Aborted as soon as somebody more urgent joins: the position in the queue is then to be taken anew. */
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

/** Identical work under way is done once; whoever asks while it runs gets the same result. */
export class Coalescer<T> {
  readonly #underWay = new Map<string, Running<T>>();

  isUnderWay(key: string): boolean {
    return this.#underWay.has(key);
  }

  /** @returns the result and those who wait for it, and whether somebody else had asked first. */
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

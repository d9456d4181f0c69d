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
  /** Characters of the responses. */
  received = 0;
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

/** The page that a read fetches. `key` names its list. */
interface ListPage {
  readonly key: string;
  readonly length: number;
}

/** Coalesces work in flight: identical work, and pages that a longer page holds. */
export class Coalescer<T> {
  readonly #underWay = new Map<string, Running<T>>();
  /** The last page in flight of each list. */
  readonly #pages = new Map<string, { readonly length: number; readonly running: Running<T> }>();

  isUnderWay(key: string): boolean {
    return this.#underWay.has(key);
  }

  /** @returns the result, its waiters, and whether it was already in flight */
  run(
    key: string,
    waiter: Waiter,
    work: (waiters: Waiters) => Promise<T>,
    list?: ListPage,
  ): Running<T> & { readonly shared: boolean } {
    const running = this.#underWay.get(key);
    if (running !== undefined) {
      running.waiters.join(waiter);
      return { ...running, shared: true };
    }
    const waiters = new Waiters(waiter);
    const result = work(waiters).finally(() => {
      this.#underWay.delete(key);
      if (list !== undefined && this.#pages.get(list.key)?.running === started) this.#pages.delete(list.key);
    });
    const started = { result, waiters };
    this.#underWay.set(key, started);
    if (list !== undefined) this.#pages.set(list.key, { length: list.length, running: started });
    return { ...started, shared: false };
  }

  /** Joins work in flight for a page that is as long or longer, of the first of these lists that has one. */
  joinLonger<List extends ListPage>(
    lists: readonly List[],
    waiter: Waiter,
  ): { readonly running: Running<T>; readonly list: List } | undefined {
    for (const list of lists) {
      const page = this.#pages.get(list.key);
      if (page === undefined || page.length < list.length) continue;
      page.running.waiters.join(waiter);
      return { running: page.running, list };
    }
    return undefined;
  }
}

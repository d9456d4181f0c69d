import { setImmediate as nextTurn } from 'node:timers/promises';
import { getOrInsert } from '../../lib/get-or-insert.js';
import type { CallCost } from '../call-budget.js';
import type { Lane } from '../quota/quota-ledger.js';
import { LANES } from '../quota/wait-queue.js';
import type { UpstreamCall } from '../upstream-call.js';
import type { Clock } from '../../lib/clock.js';
import { ServerStoppingError, UpstreamTimeoutError } from '../../errors/upstream-errors.js';
import { monotonicTimeOf } from '../../lib/monotonic-time.js';

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
  /** When the oldest response was read, in epoch milliseconds. */
  asOfTime: number | undefined;
  /** Set while the call waits for quota: creates the error for waiters whose deadline passes. */
  refusal: (() => Error) | undefined;

  constructor(first: Waiter) {
    this.#lane = first.lane ?? 'interactive';
    this.#caller = first.caller;
    this.#deadline = first.deadline;
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

interface Reader extends Waiter {
  /** The costs of the reader's request. */
  readonly cost: CallCost;
}

interface Running<T> {
  readonly result: Promise<T>;
  readonly waiters: Waiters;
}

/** Work in flight, and the requests that wait for its result. */
class SharedWork<T> implements Running<T> {
  readonly result: Promise<T>;
  readonly waiters: Waiters;
  readonly #byRequest: Map<CallCost, Promise<T>>;
  #last: Promise<T>;

  constructor(first: Reader, work: (waiters: Waiters) => Promise<T>) {
    this.waiters = new Waiters(first);
    this.result = work(this.waiters);
    this.#byRequest = new Map([[first.cost, this.result]]);
    this.#last = this.result;
  }

  /**
   * Each request receives the result in a turn of the event loop of its own: a hundred requests that share a page would
   * otherwise sort its rows in one turn.
   */
  join(reader: Reader): Running<T> {
    this.waiters.join(reader);
    const result = getOrInsert(this.#byRequest, reader.cost, () => {
      this.#last = this.#last.finally(() => nextTurn());
      return this.#last;
    });
    return { result, waiters: this.waiters };
  }
}

/** The page that a read fetches. `key` names its list. */
interface ListPage {
  readonly key: string;
  readonly length: number;
}

/** Coalesces work in flight: identical work, and pages that a longer page holds. */
export class Coalescer<T> {
  readonly #underWay = new Map<string, SharedWork<T>>();
  /** The last page in flight of each list. */
  readonly #pages = new Map<string, { readonly length: number; readonly work: SharedWork<T> }>();

  isUnderWay(key: string): boolean {
    return this.#underWay.has(key);
  }

  /** @returns the result, its waiters, and whether it was already in flight */
  run(
    key: string,
    reader: Reader,
    work: (waiters: Waiters) => Promise<T>,
    list?: ListPage,
  ): Running<T> & { readonly shared: boolean } {
    const running = this.#underWay.get(key);
    if (running !== undefined) return { ...running.join(reader), shared: true };
    const started = new SharedWork(reader, (waiters) =>
      work(waiters).finally(() => {
        this.#underWay.delete(key);
        if (list !== undefined && this.#pages.get(list.key)?.work === started) this.#pages.delete(list.key);
      }),
    );
    this.#underWay.set(key, started);
    if (list !== undefined) this.#pages.set(list.key, { length: list.length, work: started });
    return { result: started.result, waiters: started.waiters, shared: false };
  }

  /** Joins work in flight for a page that is as long or longer, of the first of these lists that has one. */
  joinLonger<List extends ListPage>(
    lists: readonly List[],
    reader: Reader,
  ): { readonly running: Running<T>; readonly list: List } | undefined {
    for (const list of lists) {
      const page = this.#pages.get(list.key);
      if (page !== undefined && page.length >= list.length) return { running: page.work.join(reader), list };
    }
    return undefined;
  }
}

/** Error of a missed deadline: RATE_LIMITED while the call waits for quota, otherwise UPSTREAM_TIMEOUT. */
export function lateness(operationId: string, waiters: Waiters | undefined): Error {
  return (
    waiters?.refusal?.() ??
    new UpstreamTimeoutError(
      `Defender did not respond to ${operationId} before the deadline of this request.`,
    )
  );
}

/** Whether the deadline has passed. */
export function isOverdue({ deadline }: Timed, clock: Clock): boolean {
  return monotonicTimeOf(clock).now() >= deadline;
}

/**
 * Limits a wait to the deadline. The work continues, because other requests may share it.
 *
 * @throws the error of `makeError` at the deadline; ServerStoppingError during shutdown
 */
export function withDeadline<T>(
  work: Promise<T>,
  context: Timed,
  clock: Clock,
  makeError: () => Error,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = listenFor(context, clock, () => {
      reject(context.ending?.aborted === true ? new ServerStoppingError() : makeError());
    });
    work.then(
      (value) => {
        leave();
        resolve(value);
      },
      (error: Error) => {
        leave();
        reject(error);
      },
    );
  });
}

/** The part of a call's context that ends its waits. Usually that of a request with hundreds of reads. */
interface Timed {
  /** Steady milliseconds. */
  readonly deadline: number;
  readonly ending?: AbortSignal;
}

/** Shared timer of all waits in a request. */
interface DeadlineTimer {
  readonly listeners: Set<() => void>;
  readonly stopped: AbortController;
}

const timers = new WeakMap<Timed, DeadlineTimer>();
/** A shared error, because creating one per wait is expensive. */
const NO_WAITERS = new Error('No more requests wait for the deadline');

/** Adds a listener. @returns a function that removes it; the last one stops the timer */
function listenFor(context: Timed, clock: Clock, listener: () => void): () => void {
  const timer = timers.get(context) ?? startTimer(context, clock);
  timer.listeners.add(listener);
  return () => {
    timer.listeners.delete(listener);
    if (timer.listeners.size > 0 || timers.get(context) !== timer) return;
    timers.delete(context);
    timer.stopped.abort(NO_WAITERS);
  };
}

function startTimer(context: Timed, clock: Clock): DeadlineTimer {
  const { deadline, ending } = context;
  const stopped = new AbortController();
  const timer = { listeners: new Set<() => void>(), stopped };
  timers.set(context, timer);
  const fire = () => {
    timers.delete(context);
    stopped.abort(NO_WAITERS);
    for (const listener of timer.listeners) listener();
  };
  const left = ending?.aborted === true ? 0 : Math.max(0, deadline - monotonicTimeOf(clock).now());
  clock.sleep(left, stopped.signal).then(fire, () => undefined);
  // AbortSignal.any() would leak: a long-lived signal references every signal derived from it.
  ending?.addEventListener('abort', fire, { signal: stopped.signal });
  return timer;
}

/** Reads with the same identity have the same response. */
export function identityOf(
  { operation, path, query, body, form }: UpstreamCall<unknown>,
  { tenantId }: { readonly tenantId: string },
): string {
  return JSON.stringify([tenantId, operation.api, operation.id, path, query, body, form]);
}

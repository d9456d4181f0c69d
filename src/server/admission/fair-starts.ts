import type { Request, RequestHandler } from 'express';
import { CallerRateLimitedError } from '../../errors/caller-errors.js';
import { callerKeyOf } from '../../identity/caller.js';
import { refuseCaller } from '../http/refuse-request.js';
import { endOfWork } from '../http/request-head.js';
import { authenticationOf } from './authenticate.js';
import { documentOf } from './limit-document.js';

/** The kind of a request, for scheduling. */
export type StartKind = 'read' | 'write';

/** The timers of the scheduler. They use real time and not the injected clock, because they are about processor time. */
export interface Turns {
  /** Runs work in the next turn of the event loop. */
  readonly next: (work: () => void) => void;
  /** Runs work after so many milliseconds. @returns a function that cancels it */
  readonly after: (ms: number, work: () => void) => () => void;
  /** Monotonic milliseconds. */
  readonly now: () => number;
}

const EVENT_LOOP: Turns = {
  next: setImmediate,
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => {
      clearTimeout(timer);
    };
  },
  now: () => performance.now(),
};

/** A caller with more than this many times the load of another yields to that caller's requests. */
const HEAVIER = 4;
/**
 * How long a new request takes precedence over those of heavier callers, and the longest time that theirs are passed over.
 * The value is small enough to allow them the 100 starts a second of `CALLER_RATE`, and to avoid delays while the other
 * caller's requests wait for Defender.
 */
const PRECEDENCE_MS = 10;
const TOO_LATE =
  'The server is overloaded: this request waited too long to start. Nothing was sent to Defender. Send it again.';
/** Retry-After of such a request. */
const RETRY_AFTER_MS = 5_000;
/** The time in which a sequential caller sends its next request. A long start meanwhile would delay that request. */
const RETURN_MS = 2;

/**
 * Starts requests one per turn of the event loop, round-robin over callers, so that a burst of one caller delays only that
 * caller. A started request can't be interrupted. Therefore a heavy caller starts none just after a light caller has
 * started one. A single caller waits only for the turn.
 */
export class FairStarts {
  readonly #maxRunning: number;
  readonly #mostWaitMs: number;
  readonly #turns: Turns;
  readonly #queues = new Map<string, CallerQueue>();
  #starts = 0;
  #isScheduled = false;
  #stopWaiting: () => void = () => undefined;

  /**
   * @param maxRunning maximum reads of one caller that run at a time; the same maximum applies to writes
   * @param mostWaitMs how long a request may wait to start
   */
  constructor(maxRunning: number, mostWaitMs: number, turns: Turns = EVENT_LOOP) {
    this.#maxRunning = maxRunning;
    this.#mostWaitMs = mostWaitMs;
    this.#turns = turns;
  }

  /**
   * Queues the request until it is the caller's turn. A caller's writes start before its reads.
   *
   * @param refuse called instead of `start` for a request that has waited too long
   * @returns a function that removes the waiting request from the queue, or marks the running one as ended; idempotent
   */
  enter(
    caller: string,
    kind: StartKind,
    start: () => void,
    refuse: (error: CallerRateLimitedError) => void,
  ): () => void {
    const queue = this.#queues.get(caller) ?? new CallerQueue(this.#maxRunning);
    this.#queues.set(caller, queue);
    if (queue.waiting === 0) queue.waitingSince = this.#turns.now();
    const end = queue.add(kind, () => {
      stopWaiting();
      start();
    });
    const leave = () => {
      stopWaiting();
      if (end() === 'running') queue.precedesUntil = this.#turns.now() + RETURN_MS;
      this.#schedule();
    };
    const stopWaiting = this.#turns.after(this.#mostWaitMs, () => {
      leave();
      refuse(new CallerRateLimitedError(TOO_LATE, RETRY_AFTER_MS));
    });
    this.#schedule();
    return leave;
  }

  get waiting(): number {
    return [...this.#queues.values()].reduce((sum, queue) => sum + queue.waiting, 0);
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#stopWaiting();
    const next = this.#findNext();
    if (next instanceof CallerQueue) {
      this.#isScheduled = true;
      this.#turns.next(() => {
        this.#isScheduled = false;
        this.#startOne();
        this.#schedule();
      });
    } else if (Number.isFinite(next)) {
      this.#stopWaiting = this.#turns.after(next, () => {
        this.#schedule();
      });
    }
  }

  #startOne(): void {
    const queue = this.#findNext();
    if (!(queue instanceof CallerQueue)) return;
    const now = this.#turns.now();
    this.#starts += 1;
    queue.lastStart = this.#starts;
    queue.waitingSince = now;
    queue.precedesUntil = now + PRECEDENCE_MS;
    queue.startNext();
  }

  /** The caller whose request starts next, or the milliseconds until one may be ready. */
  #findNext(): CallerQueue | number {
    const now = this.#turns.now();
    let lightest = Infinity;
    let change = Infinity;
    for (const [caller, queue] of this.#queues) {
      if (queue.precedesUntil > now) {
        lightest = Math.min(lightest, Math.max(queue.load, 1));
        change = Math.min(change, queue.precedesUntil);
      } else if (queue.load === 0) this.#queues.delete(caller);
    }
    let next: CallerQueue | undefined;
    for (const queue of this.#queues.values()) {
      if (!queue.isReady) continue;
      const passedOverUntil = queue.waitingSince + PRECEDENCE_MS;
      if (queue.load > HEAVIER * lightest && passedOverUntil > now) {
        change = Math.min(change, passedOverUntil);
      } else if (next === undefined || isBefore(queue, next, now)) next = queue;
    }
    return next ?? change - now;
  }
}

/** Callers that waited too long come first, then the one that was served least recently. */
function isBefore(one: CallerQueue, other: CallerQueue, now: number): boolean {
  const since = now - PRECEDENCE_MS;
  const [isLate, isOtherLate] = [one.waitingSince <= since, other.waitingSince <= since];
  if (isLate !== isOtherLate) return isLate;
  return isLate && one.waitingSince !== other.waitingSince
    ? one.waitingSince < other.waitingSince
    : one.lastStart < other.lastStart;
}

/** Functions that end the turn of each request. */
const turns = new WeakMap<Request, () => void>();

/** No longer counts a request whose response is a stream: it has begun, and may last for hours. */
export function endTurn(request: Request): void {
  turns.get(request)?.();
}

/**
 * Queues requests until their caller's turn, and counts them until their work has ended. Requests whose client has
 * disconnected are not started. Those that wait too long return 503.
 */
export function startFairly(starts: FairStarts): RequestHandler {
  return (request, response, next) => {
    if (response.closed) return;
    const { caller } = authenticationOf(request);
    const refuse = (error: CallerRateLimitedError) => {
      refuseCaller(request, response, error, 503);
    };
    const leave = starts.enter(callerKeyOf(caller), kindOf(request), next, refuse);
    turns.set(request, leave);
    // The work of a client that has disconnected still runs, so the request still counts.
    response.once('close', () => void endOfWork(request).then(leave));
  };
}

/** Detected from the unparsed text. A read that contains the word only changes the order of its own caller's requests. */
function kindOf(request: Request): StartKind {
  return documentOf(request)?.includes('mutation') === true ? 'write' : 'read';
}

interface Lane {
  /** Requests that wait to start, the oldest first. */
  readonly waiting: (() => void)[];
  running: number;
}

/** The waiting and running requests of one caller. Times are monotonic milliseconds. */
class CallerQueue {
  /** The sequence number of the last start; 0 for none. */
  lastStart = 0;
  /** Since when its next request has been first in line. */
  waitingSince = 0;
  /** Until when this caller's requests take precedence over those of heavier callers. */
  precedesUntil = -Infinity;
  readonly #maxRunning: number;
  readonly #reads: Lane = { waiting: [], running: 0 };
  readonly #writes: Lane = { waiting: [], running: 0 };

  /** @param maxRunning maximum running reads; the same maximum applies to writes, so that writes don't wait for reads */
  constructor(maxRunning: number) {
    this.#maxRunning = maxRunning;
  }

  get load(): number {
    return this.waiting + this.#reads.running + this.#writes.running;
  }

  get waiting(): number {
    return this.#reads.waiting.length + this.#writes.waiting.length;
  }

  get isReady(): boolean {
    return this.#nextLane() !== undefined;
  }

  /**
   * @returns a function that dequeues the waiting request or marks the running one as ended, and returns its former state;
   * idempotent
   */
  add(kind: StartKind, start: () => void): () => 'waiting' | 'running' | 'ended' {
    const lane = kind === 'write' ? this.#writes : this.#reads;
    let state: 'waiting' | 'running' | 'ended' = 'waiting';
    const begin = () => {
      state = 'running';
      lane.running += 1;
      start();
    };
    lane.waiting.push(begin);
    return () => {
      const was = state;
      state = 'ended';
      if (was === 'waiting') lane.waiting.splice(lane.waiting.indexOf(begin), 1);
      if (was === 'running') lane.running -= 1;
      return was;
    };
  }

  /** Starts the oldest write that may start, or else the oldest read. */
  startNext(): void {
    this.#nextLane()?.waiting.shift()?.();
  }

  #nextLane(): Lane | undefined {
    return [this.#writes, this.#reads].find(
      ({ waiting, running }) => waiting.length > 0 && running < this.#maxRunning,
    );
  }
}

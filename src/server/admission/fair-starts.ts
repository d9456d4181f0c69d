import type { Request, RequestHandler } from 'express';
import { authenticationOf } from './authenticate.js';
import { callerKeyOf } from './caller-limits.js';
import { documentOf } from './limit-document.js';

/** What a request does, as far as its start is concerned. */
export type StartKind = 'read' | 'write';

/** How starts are spread over time: real one, because they are about the processor and about nothing that was promised. */
export interface Turns {
  /** Runs work in the next turn of the event loop. */
  readonly next: (work: () => void) => void;
  /** Runs work after so many milliseconds. @returns what takes it back */
  readonly after: (ms: number, work: () => void) => () => void;
  /** Milliseconds since any one time. */
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

/** Whoever has more than so many times as many requests as another caller lets that one's go first. */
const HEAVIER = 4;
/**
 * How long heavier callers let a request go first, from its start, and how long each of theirs is passed over at most: so
 * short that they still get the 100 starts a second that `CALLER_RATE` lets in, and that nobody waits for what waits for
 * Defender.
 */
const PRECEDENCE_MS = 10;
/** How soon a caller who sends one request after another sends the next: a long start meanwhile would delay it. */
const RETURN_MS = 2;

/**
 * Starts requests in turns of the event loop, one at a time and of each caller in turn, so that whoever sends many at once
 * waits for themselves and for nobody else. What has been started can't be interrupted: a caller with many requests starts
 * none while one of a caller with few has just begun. A caller alone waits for nothing but the turn.
 */
export class FairStarts {
  readonly #mostRunning: number;
  readonly #turns: Turns;
  readonly #queues = new Map<string, CallerQueue>();
  #starts = 0;
  #isScheduled = false;
  #stopWaiting: () => void = () => undefined;

  /** @param mostRunning reads of one caller that run at a time, and as many writes */
  constructor(mostRunning: number, turns: Turns = EVENT_LOOP) {
    this.#mostRunning = mostRunning;
    this.#turns = turns;
  }

  /**
   * Starts when it is the caller's turn; a caller's writes before the reads.
   *
   * @returns what takes a request back that waits, or ends one that runs; once
   */
  enter(caller: string, kind: StartKind, start: () => void): () => void {
    const queue = this.#queues.get(caller) ?? new CallerQueue(this.#mostRunning);
    this.#queues.set(caller, queue);
    if (queue.waiting === 0) queue.waitingSince = this.#turns.now();
    const end = queue.add(kind, start);
    this.#schedule();
    return () => {
      if (end() === 'running') queue.precedesUntil = this.#turns.now() + RETURN_MS;
      this.#schedule();
    };
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

  /** The caller whose request starts next, or in how many milliseconds there may be one. */
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

/** Who has waited too long comes first; otherwise whoever was served least lately. */
function isBefore(one: CallerQueue, other: CallerQueue, now: number): boolean {
  const since = now - PRECEDENCE_MS;
  const [isLate, isOtherLate] = [one.waitingSince <= since, other.waitingSince <= since];
  if (isLate !== isOtherLate) return isLate;
  return isLate && one.waitingSince !== other.waitingSince
    ? one.waitingSince < other.waitingSince
    : one.lastStart < other.lastStart;
}

/** Has requests wait for their caller's turn. Those that nobody waits for any more are not started. */
export function startFairly(starts: FairStarts): RequestHandler {
  return (request, response, next) => {
    if (response.closed) return;
    const { caller } = authenticationOf(request);
    response.once('close', starts.enter(callerKeyOf(caller), kindOf(request), next));
  };
}

/** By the text, which nobody has parsed yet: who writes the word into a read only changes the order of their own requests. */
function kindOf(request: Request): StartKind {
  return documentOf(request)?.includes('mutation') === true ? 'write' : 'read';
}

interface Lane {
  /** Requests that wait to be started, the oldest first. */
  readonly waiting: (() => void)[];
  running: number;
}

/** The requests of one caller, those that wait and those that run. Times are milliseconds since any one time. */
class CallerQueue {
  /** When its last request started, as a number that counts starts; 0 for none. */
  lastStart = 0;
  /** Since when its next request has been the one to start next. */
  waitingSince = 0;
  /** Until when requests of heavier callers let this caller's go first. */
  precedesUntil = -Infinity;
  readonly #mostRunning: number;
  readonly #reads: Lane = { waiting: [], running: 0 };
  readonly #writes: Lane = { waiting: [], running: 0 };

  /** @param mostRunning reads that run at a time, and as many writes: no write waits for its caller's reads */
  constructor(mostRunning: number) {
    this.#mostRunning = mostRunning;
  }

  /** Requests that wait or run. */
  get load(): number {
    return this.waiting + this.#reads.running + this.#writes.running;
  }

  get waiting(): number {
    return this.#reads.waiting.length + this.#writes.waiting.length;
  }

  /** Whether it has a request that may be started. */
  get isReady(): boolean {
    return this.#nextLane() !== undefined;
  }

  /** @returns what takes the request back if it waits, or ends it if it runs, and tells what it was; once */
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

  /** Starts the oldest write that may be, or else the oldest read. */
  startNext(): void {
    this.#nextLane()?.waiting.shift()?.();
  }

  #nextLane(): Lane | undefined {
    return [this.#writes, this.#reads].find(
      ({ waiting, running }) => waiting.length > 0 && running < this.#mostRunning,
    );
  }
}

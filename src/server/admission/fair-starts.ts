import type { RequestHandler } from 'express';
import { authenticationOf } from './authenticate.js';
import { callerKeyOf } from './caller-limits.js';

interface Line {
  /** Requests that wait to be started, the oldest first. */
  readonly waiting: (() => void)[];
  running: number;
}

/**
 * Starts requests in turns of the event loop, one at a time and of each caller in turn, so that whoever sends many at once
 * waits for themselves and for nobody else. A caller alone waits for nothing but the turn.
 */
export class FairStarts {
  readonly #mostRunning: number;
  readonly #nextTurn: (work: () => void) => void;
  /** In the order in which they are served next; those with nothing waiting have left. */
  readonly #lines = new Map<string, Line>();
  #isScheduled = false;

  /**
   * @param mostRunning requests of one caller that run at a time
   * @param nextTurn runs work in the next turn of the event loop
   */
  constructor(mostRunning: number, nextTurn: (work: () => void) => void = setImmediate) {
    this.#mostRunning = mostRunning;
    this.#nextTurn = nextTurn;
  }

  /** Starts when it is the caller's turn. @returns what takes a request back that waits, or ends one that runs; once. */
  enter(caller: string, start: () => void): () => void {
    const line = this.#lines.get(caller) ?? { waiting: [], running: 0 };
    this.#lines.set(caller, line);
    let state: 'waiting' | 'running' | 'ended' = 'waiting';
    const begin = () => {
      state = 'running';
      line.running += 1;
      start();
    };
    line.waiting.push(begin);
    this.#schedule();
    return () => {
      if (state === 'ended') return;
      if (state === 'waiting') line.waiting.splice(line.waiting.indexOf(begin), 1);
      else line.running -= 1;
      state = 'ended';
      if (line.running === 0 && line.waiting.length === 0) this.#lines.delete(caller);
      this.#schedule();
    };
  }

  #schedule(): void {
    if (this.#isScheduled || !this.#canStart()) return;
    this.#isScheduled = true;
    this.#nextTurn(() => {
      this.#isScheduled = false;
      this.#startOne();
      this.#schedule();
    });
  }

  #canStart(): boolean {
    return [...this.#lines.values()].some((line) => this.#isReady(line));
  }

  #isReady({ waiting, running }: Line): boolean {
    return waiting.length > 0 && running < this.#mostRunning;
  }

  #startOne(): void {
    for (const [caller, line] of this.#lines) {
      if (!this.#isReady(line)) continue;
      // To the end of the order: all others come before this caller's next.
      this.#lines.delete(caller);
      this.#lines.set(caller, line);
      line.waiting.shift()?.();
      return;
    }
  }
}

/** Has requests wait for their caller's turn. Those that nobody waits for any more are not started. */
export function startFairly(starts: FairStarts): RequestHandler {
  return (request, response, next) => {
    if (response.closed) return;
    const { caller } = authenticationOf(request);
    response.once('close', starts.enter(callerKeyOf(caller), next));
  };
}

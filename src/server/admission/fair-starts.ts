import { CallerLine, type StartKind } from './caller-line.js';

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
/** How soon a caller who asks one request after the other is back: what starts meanwhile would be in the way. */
const RETURN_MS = 2;

/**
 * Starts requests in turns of the event loop, one at a time and of each caller in turn, so that whoever sends many at once
 * waits for themselves and for nobody else. What has been started can't be interrupted: a caller with many requests starts
 * none while one of a caller with few has just begun. A caller alone waits for nothing but the turn.
 */
export class FairStarts {
  readonly #mostRunning: number;
  readonly #turns: Turns;
  readonly #lines = new Map<string, CallerLine>();
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
    const line = this.#lines.get(caller) ?? new CallerLine(this.#mostRunning);
    this.#lines.set(caller, line);
    if (line.waiting === 0) line.waitingSince = this.#turns.now();
    const end = line.add(kind, start);
    this.#schedule();
    return () => {
      if (end() === 'running') line.precedesUntil = this.#turns.now() + RETURN_MS;
      this.#schedule();
    };
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#stopWaiting();
    const next = this.#findNext();
    if (next instanceof CallerLine) {
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
    const line = this.#findNext();
    if (!(line instanceof CallerLine)) return;
    const now = this.#turns.now();
    this.#starts += 1;
    line.lastStart = this.#starts;
    line.waitingSince = now;
    line.precedesUntil = now + PRECEDENCE_MS;
    line.startNext();
  }

  /** The caller whose request starts next, or in how many milliseconds there may be one. */
  #findNext(): CallerLine | number {
    const now = this.#turns.now();
    let lightest = Infinity;
    let change = Infinity;
    for (const [caller, line] of this.#lines) {
      if (line.precedesUntil > now) {
        lightest = Math.min(lightest, Math.max(line.load, 1));
        change = Math.min(change, line.precedesUntil);
      } else if (line.load === 0) this.#lines.delete(caller);
    }
    let next: CallerLine | undefined;
    for (const line of this.#lines.values()) {
      if (!line.isReady) continue;
      const passedOverUntil = line.waitingSince + PRECEDENCE_MS;
      if (line.load > HEAVIER * lightest && passedOverUntil > now) {
        change = Math.min(change, passedOverUntil);
      } else if (next === undefined || isBefore(line, next, now)) next = line;
    }
    return next ?? change - now;
  }
}

/** Who has waited too long comes first; otherwise whoever was served least lately. */
function isBefore(one: CallerLine, other: CallerLine, now: number): boolean {
  const since = now - PRECEDENCE_MS;
  const [isLate, isOtherLate] = [one.waitingSince <= since, other.waitingSince <= since];
  if (isLate !== isOtherLate) return isLate;
  return isLate && one.waitingSince !== other.waitingSince
    ? one.waitingSince < other.waitingSince
    : one.lastStart < other.lastStart;
}

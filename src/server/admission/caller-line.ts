/** What a request does, as far as its start is concerned. */
export type StartKind = 'read' | 'write';

interface Lane {
  /** Requests that wait to be started, the oldest first. */
  readonly waiting: (() => void)[];
  running: number;
}

/** The requests of one caller, those that wait and those that run. Times are milliseconds since any one time. */
export class CallerLine {
  /** When its last request started, as a number that counts starts; 0 for none. */
  lastStart = 0;
  /** Since when its next request waits to be the one. */
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

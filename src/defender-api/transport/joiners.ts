import type { Lane } from '../quota/quota-ledger.js';
import { LANES } from '../quota/wait-queue.js';

/** What one who waits for a call has to say about it. */
interface Stake {
  readonly lane?: Lane;
  readonly caller?: string;
  readonly deadline: number;
}

/** Why a call leaves the queue: to wait in a better position. */
export class OvertakenError extends Error {}

/**
 * Those who wait for one call. The most urgent of them decides in which lane it waits, the most patient how long: whoever
 * joins late is served as if the call were its own, and loses nothing to the one who was first.
 */
export class Joiners {
  #lane: Lane;
  #caller: string | undefined;
  #deadline: number;
  #overtaking: AbortController | undefined;
  /** While the call waits for quota: makes the error of one who can't wait any longer. */
  refusal: (() => Error) | undefined;

  constructor({ lane = 'interactive', caller, deadline }: Stake) {
    this.#lane = lane;
    this.#caller = caller;
    this.#deadline = deadline;
  }

  get lane(): Lane {
    return this.#lane;
  }

  /** On whose half of a window the call counts. */
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

  join({ lane = 'interactive', caller, deadline }: Stake): void {
    this.#deadline = Math.max(this.#deadline, deadline);
    if (LANES.indexOf(lane) >= LANES.indexOf(this.#lane)) return;
    this.#lane = lane;
    this.#caller = caller;
    const overtaking = this.#overtaking;
    this.#overtaking = undefined;
    overtaking?.abort(new OvertakenError());
  }
}

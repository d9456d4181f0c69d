import { TooManyCallsError } from '../errors/caller-errors.js';

/** What one GraphQL operation has cost upstream so far. */
export interface CallCost {
  /** Calls that were sent for it, those that were sent again included. */
  calls: number;
  /** The same by operation of the catalogue. */
  readonly sent: Map<string, number>;
  /** Calls that were sent again, after a failure or a 429. */
  retries: number;
  /** Answers that were shown again instead of calling. */
  cacheHits: number;
  /** Calls that it needed and another operation had already under way. */
  coalesced: number;
  /** Milliseconds spent waiting for quota. */
  waitedMs: number;
}

export function noCost(): CallCost {
  return { calls: 0, sent: new Map(), retries: 0, cacheHits: 0, coalesced: 0, waitedMs: 0 };
}

/**
 * The upstream calls that one GraphQL operation may begin: a stop behind the estimate, which only knows the schema and can be
 * too low. Retries are counted by the quota alone.
 */
export class CallBudget {
  readonly #limit: number;
  #begun = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Counts a call of its own. @throws TooManyCallsError when the operation has begun as many as it may. */
  spend(): void {
    if (this.#begun >= this.#limit) throw tooMany(this.#limit);
    this.#begun += 1;
  }

  /** Counts a call that serves other operations too, who must not be refused for this one's sake. */
  note(): void {
    this.#begun += 1;
  }
}

function tooMany(limit: number): TooManyCallsError {
  return new TooManyCallsError(
    `This operation has made ${limit.toLocaleString('en-US')} calls to Defender, as many as are allowed, and needs more than was estimated: ask for fewer rows, or for less of each.`,
    limit + 1,
    limit,
  );
}

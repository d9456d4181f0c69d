import { TooManyCallsError } from '../errors/caller-errors.js';

/** Upstream cost of one GraphQL operation so far. */
export interface CallCost {
  calls: number;
  readonly sent: Map<string, number>;
  /** Retries after a failure or a 429. */
  retries: number;
  cacheHits: number;
  /** Reads that joined another operation's call in flight. */
  coalesced: number;
  /** Milliseconds spent waiting for quota. */
  waitedMs: number;
}

export function noCost(): CallCost {
  return { calls: 0, sent: new Map(), retries: 0, cacheHits: 0, coalesced: 0, waitedMs: 0 };
}

/**
 * Limits the upstream calls of one GraphQL operation. Backs up the estimate, which only knows the schema and can be too
 * low. Retries count towards the quota only.
 */
export class CallBudget {
  readonly #limit: number;
  #begun = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Counts a call. @throws TooManyCallsError if the operation has reached its limit */
  spend(): void {
    if (this.#begun >= this.#limit) throw tooMany(this.#limit);
    this.#begun += 1;
  }

  /** Counts a shared call without enforcing the limit, because other operations depend on it. */
  note(): void {
    this.#begun += 1;
  }
}

function tooMany(limit: number): TooManyCallsError {
  return new TooManyCallsError(
    `This operation has made ${limit.toLocaleString('en-US')} calls to Defender, which is the limit, and needs more than estimated: request fewer rows or fields.`,
    limit + 1,
    limit,
  );
}

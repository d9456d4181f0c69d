import { BadUserInputError } from '../errors/caller-errors.js';

/** About three for each token, of which 32 KB hold at most 32,000; spent on what is costly, a few hundredths of a second. */
export const MAX_STEPS = 400_000;

/**
 * What reading one query may cost. Steps are counted, not timed, so that a query is refused everywhere or nowhere,
 * however busy the machine is.
 */
export class StepBudget {
  readonly #most: number;
  #spent = 0;

  constructor(most: number = MAX_STEPS) {
    this.#most = most;
  }

  get spent(): number {
    return this.#spent;
  }

  /** @throws BadUserInputError when there are no more. */
  spend(steps = 1): void {
    this.#spent += steps;
    if (this.#spent <= this.#most) return;
    throw new BadUserInputError(
      `query can not be checked, so it was not sent: reading it takes more than ${this.#most.toLocaleString('en-US')} steps. Make it shorter, or give long lists as parameters.`,
      'query',
    );
  }
}

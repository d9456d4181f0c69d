import { badArgument } from '../errors/caller-errors.js';

/**
 * A query takes about three steps per token, and 32 KB contain at most 32,000 tokens. All steps take a few hundredths
 * of a second.
 */
export const MAX_STEPS = 400_000;

/** Bounds the cost of parsing one query. Counts steps instead of time, so that the result doesn't depend on load. */
export class StepBudget {
  #spent = 0;

  get spent(): number {
    return this.#spent;
  }

  /** @throws BadUserInputError when the budget is exceeded */
  spend(steps = 1): void {
    this.#spent += steps;
    if (this.#spent <= MAX_STEPS) return;
    throw badArgument(
      'query',
      `cannot be checked and was not sent: parsing it takes more than ${MAX_STEPS.toLocaleString('en-US')} steps. Shorten it, or pass long lists as parameters.`,
    );
  }
}

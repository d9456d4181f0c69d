import type { Clock } from '../../config/clock.js';
import { isRefusal } from '../../errors/upstream-errors.js';

/**
 * What no page documents of a list, so that it has to be tried: `$orderby`, `lt` and `le`, a filter by the time of the order,
 * `contains`.
 */
export type TriedOption = 'orderBy' | 'upperBound' | 'timeFilter' | 'contains';

/** The service answered 200, and the answer shows that it ignored an option. */
export class IgnoredOptionError extends Error {
  readonly option: TriedOption;

  constructor(option: TriedOption) {
    super(`The service ignores ${option}.`);
    this.option = option;
  }
}

/** How the service took an option of one list of one tenant. */
interface Experience {
  readonly works: boolean;
  /** Epoch milliseconds. */
  readonly until: number;
}

/** By option. */
export type Experiences = Map<TriedOption, Experience>;

/** A passing fault must not cost more calls for good. */
const EXPERIENCE_MS = 3_600_000;

/** What is known of one list of one tenant. */
export class KnownList {
  readonly #clock: Clock;
  readonly #learned: Experiences;

  constructor(clock: Clock, learned: Experiences) {
    this.#clock = clock;
    this.#learned = learned;
  }

  /**
   * Asks in a way that rests on these options, or in the other way where one of them doesn't work. The first refusal
   * teaches that for an hour, once the other way has worked: that shows that it was the option, and not the caller's
   * filter. An option that has worked within the hour is not blamed for a refusal.
   */
  async tryOptions<T>(
    options: readonly TriedOption[],
    ask: () => Promise<T>,
    askOtherwise: () => Promise<T>,
  ): Promise<T> {
    if (options.some((option) => this.isRefused(option))) return askOtherwise();
    try {
      const answer = await ask();
      for (const option of options) this.#learn(option, true);
      return answer;
    } catch (error) {
      const isIgnored = error instanceof IgnoredOptionError;
      if (!isIgnored && !isRefusal(error)) throw error;
      if (isIgnored) this.#learn(error.option, false);
      const answer = await askOtherwise();
      // The other way may have found out by itself which option it was.
      const isExplained = options.some((option) => this.isRefused(option));
      const suspect = options.find((option) => this.#works(option) === undefined);
      if (!isExplained && suspect !== undefined) this.#learn(suspect, false);
      return answer;
    }
  }

  isRefused(option: TriedOption): boolean {
    return this.#works(option) === false;
  }

  #works(option: TriedOption): boolean | undefined {
    const experience = this.#learned.get(option);
    return experience !== undefined && experience.until > this.#clock.now() ? experience.works : undefined;
  }

  #learn(option: TriedOption, works: boolean): void {
    this.#learned.set(option, { works, until: this.#clock.now() + EXPERIENCE_MS });
  }
}

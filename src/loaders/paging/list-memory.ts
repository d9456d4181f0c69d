import { LRUCache } from 'lru-cache';
import { digestOf } from '../../lib/digest.js';
import type { Clock } from '../../lib/clock.js';
import { getOrInsert } from '../../lib/get-or-insert.js';
import { isRefusal } from '../../errors/upstream-errors.js';

/** How the rows of a list lie in time, as far as its pages have shown. */
export interface ListStatistics {
  /** Rows a millisecond, smoothed over pages. */
  readonly rate?: number;
  /** All rows of the list, when a page came to its end. */
  readonly size?: number;
}

export const NO_STATISTICS: ListStatistics = {};

const DAY_MS = 86_400_000;
/** Rows come unevenly: a window is made to hold so many times what is wanted. */
const TO_SPARE = 1.5;
/** Windows are a day, doubled or halved so often at most: from a minute and a half to almost three years. */
const MAX_DOUBLINGS = 10;

/** A window of this length, read whole, held so many rows. */
export function learnRate(statistics: ListStatistics, rows: number, ms: number): ListStatistics {
  if (ms <= 0) return statistics;
  const seen = rows / ms;
  return { ...statistics, rate: statistics.rate === undefined ? seen : (statistics.rate + seen) / 2 };
}

/** The list holds so many rows in all; undefined when it turned out to hold more than was thought. */
export function learnSize({ rate }: ListStatistics, size: number | undefined): ListStatistics {
  return { ...(rate !== undefined && { rate }), ...(size !== undefined && { size }) };
}

/**
 * How long a window to read first, in milliseconds; undefined: everything at once, because one call gives it all.
 * Steps are coarse, so that callers ask the same question and share its answer although each teaches something.
 *
 * @param top the most rows that one call gives
 */
export function firstSpan({ rate, size }: ListStatistics, wanted: number, top: number): number | undefined {
  if (size !== undefined && size <= top / 2) return undefined;
  if (rate === undefined) return DAY_MS;
  const doublings = rate === 0 ? MAX_DOUBLINGS : Math.ceil(Math.log2((wanted * TO_SPARE) / rate / DAY_MS));
  return DAY_MS * 2 ** Math.min(Math.max(doublings, -MAX_DOUBLINGS), MAX_DOUBLINGS);
}

/** What was learned of the pages of a list: pages from the newest row on, and pages further back, are told apart. */
export interface StatisticsOfPages {
  read(): ListStatistics;
  learn(statistics: ListStatistics): void;
}

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
type Experiences = Map<TriedOption, Experience>;

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

const MAX_QUESTIONS = 1_000;

/** What pages have taught about the lists of all tenants. One for the whole process, small, and no loss when it is lost. */
export class ListMemory {
  readonly #clock: Clock;
  readonly #learned = new Map<string, Experiences>();
  readonly #statistics = new LRUCache<string, ListStatistics>({ max: MAX_QUESTIONS });

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  list(tenantId: string, name: string): KnownList {
    const learned = getOrInsert(this.#learned, `${tenantId} ${name}`, (): Experiences => new Map());
    return new KnownList(this.#clock, learned);
  }

  /** @param question what decides which rows the list holds, such as its filter */
  pages(tenantId: string, name: string, question: unknown, part: 'newest' | 'older'): StatisticsOfPages {
    const key = digestOf([tenantId, name, question, part]);
    return {
      read: () => this.#statistics.get(key) ?? NO_STATISTICS,
      learn: (statistics) => {
        this.#statistics.set(key, statistics);
      },
    };
  }
}

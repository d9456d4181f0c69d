import { LRUCache } from 'lru-cache';
import { digestOf, toKeyText } from '../../lib/digest.js';
import { readNoted } from '../../defender-api/cache/read-record.js';
import type { CallContext } from '../../defender-api/call-context.js';
import type { Clock } from '../../lib/clock.js';
import { ExpiringMap } from '../../lib/expiring-map.js';
import { getOrInsert } from '../../lib/get-or-insert.js';
import { isRefusal } from '../../errors/upstream-errors.js';

/** How the rows of a list are distributed in time, learned from its pages. */
export interface ListStatistics {
  /** Rows per millisecond, smoothed over pages. */
  readonly rate?: number;
  /** Number of rows in the list, if a page reached its end. */
  readonly size?: number;
}

export const NO_STATISTICS: ListStatistics = {};

const DAY_MS = 86_400_000;
/** Windows are sized for this multiple of the requested rows, because rows arrive unevenly. */
const TO_SPARE = 1.5;
/** Windows are a day, doubled or halved at most this often: from 84 seconds to almost 3 years. */
const MAX_DOUBLINGS = 10;

/** Records that a window of this length, read completely, had this many rows. */
export function learnRate(statistics: ListStatistics, rows: number, ms: number): ListStatistics {
  if (ms <= 0) return statistics;
  const seen = rows / ms;
  return { ...statistics, rate: statistics.rate === undefined ? seen : (statistics.rate + seen) / 2 };
}

/** Records the size of the list; undefined if it turned out larger than assumed. */
export function learnSize({ rate }: ListStatistics, size: number | undefined): ListStatistics {
  return { ...(rate !== undefined && { rate }), ...(size !== undefined && { size }) };
}

/**
 * Length of the first window in milliseconds; undefined to read the whole list, because it fits in one call. Steps are
 * coarse, so that callers send equal queries and share cached responses.
 *
 * @param top maximum number of rows per call
 */
export function firstSpan({ rate, size }: ListStatistics, wanted: number, top: number): number | undefined {
  if (size !== undefined && size <= top / 2) return undefined;
  if (rate === undefined) return DAY_MS;
  const doublings = rate === 0 ? MAX_DOUBLINGS : Math.ceil(Math.log2((wanted * TO_SPARE) / rate / DAY_MS));
  return DAY_MS * 2 ** Math.min(Math.max(doublings, -MAX_DOUBLINGS), MAX_DOUBLINGS);
}

/** Statistics of a list. The newest page and older pages are kept separately. */
export interface StatisticsOfPages {
  read(): ListStatistics;
  learn(statistics: ListStatistics): void;
}

/**
 * Undocumented features of a list that have to be tried: `$orderby`, `lt` and `le`, a filter by the time of the order,
 * `contains`, `in`.
 */
export type TriedOption = 'orderBy' | 'upperBound' | 'timeFilter' | 'contains' | 'in';

/** The service returned 200 but ignored an option. */
export class IgnoredOptionError extends Error {
  readonly option: TriedOption;

  constructor(option: TriedOption) {
    super(`The service ignores ${option}.`);
    this.option = option;
  }
}

/** Bounded, so that a temporary failure doesn't cost extra calls forever. */
const EXPERIENCE_MS = 3_600_000;

/** Knowledge about one list of one tenant. */
export class KnownList {
  readonly #works: ExpiringMap<TriedOption, boolean>;

  constructor(clock: Clock) {
    this.#works = new ExpiringMap(clock, EXPERIENCE_MS);
  }

  /**
   * Makes a request that depends on these options, or the alternative if one of them is known not to work. After a rejection,
   * an option counts as unsupported for an hour, but only if the alternative succeeds: that shows that the option failed, not
   * the caller's filter. An option that worked within the hour isn't blamed.
   */
  async tryOptions<T>(
    options: readonly TriedOption[],
    ask: () => Promise<T>,
    askOtherwise: () => Promise<T>,
  ): Promise<T> {
    if (options.some((option) => this.isRefused(option))) return askOtherwise();
    try {
      const answer = await ask();
      for (const option of options) this.#works.set(option, true);
      return answer;
    } catch (error) {
      const isIgnored = error instanceof IgnoredOptionError;
      if (!isIgnored && !isRefusal(error)) throw error;
      if (isIgnored) this.#works.set(error.option, false);
      const answer = await askOtherwise();
      // The alternative may have identified the unsupported option itself.
      const isExplained = options.some((option) => this.isRefused(option));
      const suspect = options.find((option) => !this.#works.has(option));
      if (!isExplained && suspect !== undefined) this.#works.set(suspect, false);
      return answer;
    }
  }

  isRefused(option: TriedOption): boolean {
    return this.#works.get(option) === false;
  }

  isKnownToWork(option: TriedOption): boolean {
    return this.#works.get(option) === true;
  }

  /** The options known not to work, as text. */
  get refused(): string {
    return this.#works
      .entries()
      .flatMap(([option, works]) => (works ? [] : [option]))
      .join();
  }
}

const MAX_QUESTIONS = 1_000;

/** Knowledge from pages about the lists of all tenants. One small instance per process. Losing it costs only extra calls. */
export class ListMemory {
  readonly #clock: Clock;
  readonly #lists = new Map<string, KnownList>();
  readonly #statistics = new LRUCache<string, ListStatistics>({ max: MAX_QUESTIONS });

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @param context of the request that reads it, for its record */
  list(tenantId: string, name: string, context: Pick<CallContext, 'generationSnapshot'> = {}): KnownList {
    const list = getOrInsert(this.#lists, `${tenantId} ${name}`, () => new KnownList(this.#clock));
    readNoted(`refused by ${name}`, context, () => list.refused);
    return list;
  }

  /** @param question determines the rows of the list, such as its filter */
  pages(tenantId: string, name: string, question: unknown, part: 'newest' | 'older'): StatisticsOfPages {
    const key = digestOf([tenantId, name, toKeyText(question), part]);
    return {
      read: () => this.#statistics.get(key) ?? NO_STATISTICS,
      learn: (statistics) => {
        this.#statistics.set(key, statistics);
      },
    };
  }
}

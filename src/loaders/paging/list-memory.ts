import { LRUCache } from 'lru-cache';
import { digestOf } from '../../config/digest.js';
import type { Clock } from '../../config/clock.js';
import { getOrInsert } from '../../config/get-or-insert.js';
import { KnownList, type Experiences } from './known-list.js';

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
const MOST_DOUBLINGS = 10;

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
  const doublings = rate === 0 ? MOST_DOUBLINGS : Math.ceil(Math.log2((wanted * TO_SPARE) / rate / DAY_MS));
  return DAY_MS * 2 ** Math.min(Math.max(doublings, -MOST_DOUBLINGS), MOST_DOUBLINGS);
}

/** What was learned of the pages of a list: pages from the newest row on, and pages further back, are told apart. */
export interface StatisticsOfPages {
  read(): ListStatistics;
  learn(statistics: ListStatistics): void;
}

const MOST_QUESTIONS = 1_000;

/** What pages have taught about the lists of all tenants. One for the whole process, small, and no loss when it is lost. */
export class ListMemory {
  readonly #clock: Clock;
  readonly #learned = new Map<string, Experiences>();
  readonly #statistics = new LRUCache<string, ListStatistics>({ max: MOST_QUESTIONS });

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

import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../config/clock.js';
import { UNKNOWN_PACE, type Pace } from './list-pace.js';

/** What no page documents of a list, so that it has to be tried: `$orderby`, `lt` and `le`, a filter by the time of the order. */
export type TriedOption = 'orderBy' | 'upperBound' | 'timeFilter';

/** What is known of one list of one tenant. */
export interface KnownList {
  isRefused(option: TriedOption): boolean;
  /** The service refused it, and took the same question without it. */
  rememberRefusal(option: TriedOption): void;
}

/** Whose rows come at which pace: pages from the newest row on, and pages further back, are told apart. */
export interface PacedPages {
  pace(): Pace;
  learn(pace: Pace): void;
}

/** A passing fault must not cost more calls for good. */
const REFUSAL_MS = 3_600_000;
const MOST_QUESTIONS = 1_000;

/** What pages have taught about the lists of all tenants. One for the whole process, small, and no loss when it is lost. */
export class ListMemory {
  readonly #clock: Clock;
  readonly #refusedUntil = new Map<string, number>();
  readonly #paces = new LRUCache<string, Pace>({ max: MOST_QUESTIONS });

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  list(tenantId: string, name: string): KnownList {
    const keyOf = (option: TriedOption) => `${tenantId} ${name} ${option}`;
    return {
      isRefused: (option) => (this.#refusedUntil.get(keyOf(option)) ?? 0) > this.#clock.now(),
      rememberRefusal: (option) => {
        this.#refusedUntil.set(keyOf(option), this.#clock.now() + REFUSAL_MS);
      },
    };
  }

  /** @param question what decides which rows the list holds, such as its filter */
  pages(tenantId: string, name: string, question: unknown, part: 'newest' | 'older'): PacedPages {
    const key = createHash('sha256')
      .update(JSON.stringify([tenantId, name, question, part]))
      .digest('base64url');
    return {
      pace: () => this.#paces.get(key) ?? UNKNOWN_PACE,
      learn: (pace) => {
        this.#paces.set(key, pace);
      },
    };
  }
}

import { LRUCache } from 'lru-cache';
import type { Clock } from '../lib/clock.js';

/** Refill rate and capacity of a bucket. */
export interface BucketRule {
  /** Tokens per second, above 0. */
  readonly perSecond: number;
  /** Maximum tokens, at least 1. */
  readonly capacity: number;
}

export interface SharedBuckets {
  /**
   * Deducts spent tokens from shared buckets, whether or not they are available.
   *
   * @returns the level of each in the same order, from `-capacity` (debt) to `capacity`
   * @throws StoreUnavailableError if the store is unavailable
   */
  spend(
    rule: BucketRule,
    spendings: readonly { readonly key: string; readonly amount: number }[],
  ): Promise<readonly number[]>;
}

export interface TokenBucketsOptions {
  readonly rule: BucketRule;
  readonly clock: Clock;
  /** Without it, this process counts alone. */
  readonly shared?: SharedBuckets | undefined;
}

interface Bucket {
  level: number;
  /** Time of the level. */
  at: number;
  /** Spent locally and not yet reported. */
  unsent: number;
}

/** Maximum number of buckets. The least recently used are evicted and start full again. */
const MAX_BUCKETS = 10_000;
/** Interval of reports to other replicas, except for fast spending. */
const REPORT_INTERVAL_MS = 100;
/** Fraction of a bucket whose unreported use triggers a report. */
const FAST_FRACTION = 0.05;

/**
 * Token buckets by key. Decisions are immediate and based on local state. Spending is reported to other replicas in the
 * background, so together they exceed a bucket at most by the use of a tenth of a second, which becomes debt. If the
 * shared store is unavailable, each counts alone.
 */
export class TokenBuckets {
  readonly #options: TokenBucketsOptions;
  // With `max`, the library would allocate all entries at once.
  readonly #buckets = new LRUCache<string, Bucket>({ maxSize: MAX_BUCKETS, sizeCalculation: () => 1 });
  readonly #unsent = new Set<string>();
  #reportedAt = -Infinity;
  #reporting: Promise<void> | undefined;

  constructor(options: TokenBucketsOptions) {
    this.#options = options;
  }

  /** Takes a token if available. @returns 0, or the milliseconds until one is available */
  take(key: string): number {
    const wait = this.waitFor(key);
    if (wait === 0) this.spend(key, 1);
    return wait;
  }

  /** @returns the milliseconds until a token is available, or 0. Takes none. */
  waitFor(key: string): number {
    const { level } = this.#open(key);
    return level >= 1 ? 0 : Math.ceil(((1 - level) / this.#options.rule.perSecond) * 1_000);
  }

  /** Takes tokens whether or not they are available. The debt is limited to the capacity. */
  spend(key: string, amount: number): void {
    const bucket = this.#open(key);
    const { capacity } = this.#options.rule;
    bucket.level = Math.max(-capacity, bucket.level - amount);
    if (this.#options.shared === undefined) return;
    bucket.unsent += amount;
    this.#unsent.add(key);
    const now = this.#options.clock.now();
    if (now - this.#reportedAt >= REPORT_INTERVAL_MS || bucket.unsent >= capacity * FAST_FRACTION)
      this.#report(now);
  }

  #open(key: string): Bucket {
    const now = this.#options.clock.now();
    const { perSecond, capacity } = this.#options.rule;
    const known = this.#buckets.get(key);
    const bucket = known ?? { level: capacity, at: now, unsent: 0 };
    if (known === undefined) this.#buckets.set(key, bucket);
    const elapsed = Math.max(0, now - bucket.at) / 1_000;
    bucket.level = Math.min(capacity, bucket.level + elapsed * perSecond);
    bucket.at = now;
    return bucket;
  }

  /** Sends one report at a time. Later spending is in the next one. */
  #report(now: number): void {
    if (this.#reporting !== undefined) return;
    this.#reportedAt = now;
    this.#reporting = this.#exchange().finally(() => {
      this.#reporting = undefined;
    });
  }

  async #exchange(): Promise<void> {
    const { shared, rule } = this.#options;
    const spendings = [...this.#unsent].flatMap((key) => {
      const bucket = this.#buckets.peek(key);
      return bucket === undefined ? [] : [{ key, amount: bucket.unsent, bucket }];
    });
    this.#unsent.clear();
    for (const { bucket } of spendings) bucket.unsent = 0;
    // Failed reports aren't retried: they are outdated, and each replica counts alone in the meantime.
    const levels = await shared?.spend(rule, spendings).catch(() => undefined);
    levels?.forEach((level, index) => {
      const bucket = spendings[index]?.bucket;
      if (bucket === undefined || Number.isNaN(level)) return;
      const bounded = Math.max(-rule.capacity, Math.min(rule.capacity, level));
      // The shared store can lower the level, but not raise it.
      bucket.level = Math.min(bucket.level, bounded - bucket.unsent);
    });
  }
}

import { LRUCache } from 'lru-cache';
import type { Clock } from '../lib/clock.js';

/** How fast a bucket fills, and how much it holds. */
export interface BucketRule {
  /** Tokens a second; above 0. */
  readonly perSecond: number;
  /** Tokens of a full bucket; at least 1. */
  readonly capacity: number;
}

/** What replicas spend together. */
export interface SharedBuckets {
  /**
   * Takes tokens out of buckets that all replicas share, as many as were spent, whether they are there or not.
   *
   * @returns what is left in each, in the same order: from `-capacity`, which is a debt, to `capacity`
   * @throws StoreUnavailableError when it can't be asked
   */
  spend(
    rule: BucketRule,
    spendings: readonly { readonly key: string; readonly amount: number }[],
  ): Promise<readonly number[]>;
}

export interface TokenBucketsOptions {
  readonly rule: BucketRule;
  readonly clock: Clock;
  /** Without it, this process counts for itself. */
  readonly shared?: SharedBuckets | undefined;
}

interface Bucket {
  level: number;
  /** When the level was that. */
  at: number;
  /** Spent here, and not yet told to the others. */
  unsent: number;
}

/** So many buckets are remembered; who hasn't been seen for longest begins with a full one. */
const MAX_BUCKETS = 10_000;
/** How often the others are told, at most, unless somebody spends quickly. */
const TELL_EVERY_MS = 100;
/** The part of a bucket that is spent quickly. */
const QUICKLY = 0.05;

/**
 * Token buckets by key. The answer is always given at once, by what is known here; what was spent is told to the other
 * replicas in the background, so that together they exceed a bucket by what flows within a tenth of a second at most, and
 * owe that afterwards. While the shared store is away, each counts for itself.
 */
export class TokenBuckets {
  readonly #options: TokenBucketsOptions;
  readonly #buckets = new LRUCache<string, Bucket>({ max: MAX_BUCKETS });
  readonly #unsent = new Set<string>();
  #toldAt = -Infinity;
  #telling: Promise<void> | undefined;

  constructor(options: TokenBucketsOptions) {
    this.#options = options;
  }

  /** Takes a token where there is one. @returns 0, or the milliseconds until there will be one. */
  take(key: string): number {
    const wait = this.waitFor(key);
    if (wait === 0) this.spend(key, 1);
    return wait;
  }

  /** @returns the milliseconds until there is a token; 0 where there is one. Takes none. */
  waitFor(key: string): number {
    const { level } = this.#open(key);
    return level >= 1 ? 0 : Math.ceil(((1 - level) / this.#options.rule.perSecond) * 1_000);
  }

  /** Takes tokens whether they are there or not; nobody owes more than a full bucket. */
  spend(key: string, amount: number): void {
    const bucket = this.#open(key);
    const { capacity } = this.#options.rule;
    bucket.level = Math.max(-capacity, bucket.level - amount);
    if (this.#options.shared === undefined) return;
    bucket.unsent += amount;
    this.#unsent.add(key);
    const now = this.#options.clock.now();
    if (now - this.#toldAt >= TELL_EVERY_MS || bucket.unsent >= capacity * QUICKLY) this.#tell(now);
  }

  #open(key: string): Bucket {
    const now = this.#options.clock.now();
    const { perSecond, capacity } = this.#options.rule;
    const bucket = this.#buckets.get(key) ?? { level: capacity, at: now, unsent: 0 };
    const elapsed = Math.max(0, now - bucket.at) / 1_000;
    bucket.level = Math.min(capacity, bucket.level + elapsed * perSecond);
    bucket.at = now;
    this.#buckets.set(key, bucket);
    return bucket;
  }

  /** One message at a time; whoever spends meanwhile is in the next. */
  #tell(now: number): void {
    if (this.#telling !== undefined) return;
    this.#toldAt = now;
    this.#telling = this.#exchange().finally(() => {
      this.#telling = undefined;
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
    // What fails is not told again: it is old by then, and each counts for itself meanwhile.
    const levels = await shared?.spend(rule, spendings).catch(() => undefined);
    levels?.forEach((level, index) => {
      const bucket = spendings[index]?.bucket;
      if (bucket === undefined || Number.isNaN(level)) return;
      const bounded = Math.max(-rule.capacity, Math.min(rule.capacity, level));
      // Never more than this process counts by itself, whatever the shared store says.
      bucket.level = Math.min(bucket.level, bounded - bucket.unsent);
    });
  }
}

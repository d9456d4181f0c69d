import type { BucketRule, SharedBuckets } from '../../store/token-buckets.js';
import { TokenBuckets } from '../../store/token-buckets.js';
import type { Clock } from '../../lib/clock.js';
import type { Config } from '../../config/config.js';
import { CallerRateLimitedError } from '../../errors/caller-errors.js';
import { callerKeyOf, type Caller } from '../../identity/caller.js';
import { createRedisTokenBuckets } from '../../store/redis-token-buckets.js';
import type { RedisLink } from '../../store/redis-link.js';

/** The limit that a caller exceeds. */
export type CallerLimit = 'rate' | 'refusals';

export interface LimitedCaller {
  readonly limit: CallerLimit;
  readonly error: CallerRateLimitedError;
  /** Whether to log and audit this rejection: the first since the caller was last admitted, and at most one a second. */
  readonly isFirst: boolean;
}

/** Size of a burst, in seconds of the steady rate. */
const BURST_SECONDS = 6;
/** Maximum number of limited callers remembered, so that each is logged and audited once and not per request. */
const MAX_NOTICES = 10_000;
/** A caller who keeps sending is admitted and limited many times a second. The pause bounds the log lines. */
const NOTICE_AGAIN_MS = 1_000;

/**
 * Limits requests and refusals per caller. Replicas with a shared Redis count together; while Redis is unavailable, each
 * counts by itself. Refusals have a limit of their own, because each is written to the audit trail.
 */
export class CallerLimits {
  readonly #settings: Config['callers'];
  readonly #requests: TokenBuckets;
  readonly #refusals: TokenBuckets;
  /** Requests without a token, counted by address and in this process only, because they have no caller. */
  readonly #anonymous: TokenBuckets;
  readonly #clock: Clock;
  /** When each limited caller was last logged. */
  readonly #notices = new Map<string, { readonly at: number; isLimited: boolean }>();

  constructor(settings: Config['callers'], clock: Clock, redis: RedisLink | undefined) {
    this.#settings = settings;
    this.#clock = clock;
    const shared = (name: string): SharedBuckets | undefined => redis && createRedisTokenBuckets(redis, name);
    const rate: BucketRule = {
      perSecond: settings.requestsPerSecond,
      capacity: settings.requestsPerSecond * BURST_SECONDS,
    };
    const refusals: BucketRule = {
      perSecond: settings.refusalsPerMinute / 60,
      capacity: settings.refusalsPerMinute,
    };
    this.#requests = new TokenBuckets({ rule: rate, clock, shared: shared('requests') });
    this.#refusals = new TokenBuckets({ rule: refusals, clock, shared: shared('refusals') });
    this.#anonymous = new TokenBuckets({ rule: rate, clock });
  }

  /** Counts a request. @returns the exceeded limit, if any */
  admit(caller: Caller): LimitedCaller | undefined {
    const key = callerKeyOf(caller);
    const { requestsPerSecond, refusalsPerMinute } = this.#settings;
    const untilRefusable = this.#refusals.waitFor(key);
    if (untilRefusable > 0) {
      const message = `This caller had more than ${String(refusalsPerMinute)} refused requests in a minute. All its requests are rejected until the rate falls.`;
      return this.#limit(key, 'refusals', new CallerRateLimitedError(message, untilRefusable));
    }
    const wait = this.#requests.take(key);
    if (wait === 0) {
      const notice = this.#notices.get(key);
      if (notice !== undefined) notice.isLimited = false;
      return undefined;
    }
    return this.#limit(key, 'rate', tooFast('This caller', requestsPerSecond, wait));
  }

  /** Counts a request without a token. */
  admitAnonymous(address: string): CallerRateLimitedError | undefined {
    const wait = this.#anonymous.take(address);
    return wait === 0
      ? undefined
      : tooFast('Your address, without a token,', this.#settings.requestsPerSecond, wait);
  }

  noteRefusals(caller: Caller, count: number): void {
    this.#refusals.spend(callerKeyOf(caller), count);
  }

  /** Counts work that costs as much as a request but that it is too late to reject. */
  noteRequest(caller: Caller): void {
    this.#requests.spend(callerKeyOf(caller), 1);
  }

  #limit(key: string, limit: CallerLimit, error: CallerRateLimitedError): LimitedCaller {
    const now = this.#clock.now();
    const notice = this.#notices.get(key);
    const isFirst =
      notice === undefined || (!notice.isLimited && Math.abs(now - notice.at) >= NOTICE_AGAIN_MS);
    if (notice === undefined && this.#notices.size >= MAX_NOTICES) this.#notices.clear();
    this.#notices.set(key, { at: isFirst ? now : notice.at, isLimited: true });
    return { limit, error, isFirst };
  }
}

function tooFast(who: string, perSecond: number, wait: number): CallerRateLimitedError {
  const atOnce = perSecond * BURST_SECONDS;
  return new CallerRateLimitedError(
    `${who} sent more than ${String(perSecond)} requests a second, and more than ${String(atOnce)} at once.`,
    wait,
  );
}

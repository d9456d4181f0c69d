import type { BucketRule, SharedBuckets } from '../../store/token-buckets.js';
import { TokenBuckets } from '../../store/token-buckets.js';
import type { Clock } from '../../lib/clock.js';
import type { Config } from '../../config/config.js';
import { CallerRateLimitedError } from '../../errors/caller-errors.js';
import type { Caller } from '../../identity/caller.js';
import { createRedisTokenBuckets } from '../../store/redis-token-buckets.js';
import type { RedisLink } from '../../store/redis-link.js';

/** Which limit a caller is over. */
export type CallerLimit = 'rate' | 'refusals';

export interface LimitedCaller {
  readonly limit: CallerLimit;
  readonly error: CallerRateLimitedError;
  /** Whether to log and audit this refusal: the first since the caller was last admitted, and not within a second of the last. */
  readonly isFirst: boolean;
}

/** How many requests may come at once, in seconds of the steady rate. */
const BURST_SECONDS = 6;
/** How many limited callers are remembered, so that each is logged and audited once and not with every request. */
const MAX_NOTICES = 10_000;
/** A caller who goes on asking is admitted and limited again many times a second: without a pause each time would be a line. */
const NOTICE_AGAIN_MS = 1_000;

/**
 * How often a caller may ask, and how often be refused. Over all replicas where they share a Redis; each counts for itself
 * while it is away. Refusals are counted apart, because each is written to the audit trail.
 */
export class CallerLimits {
  readonly #settings: Config['callers'];
  readonly #requests: TokenBuckets;
  readonly #refusals: TokenBuckets;
  /** Requests without a token, counted by address and in this process alone: there is no caller yet to count them for. */
  readonly #anonymous: TokenBuckets;
  readonly #clock: Clock;
  /** When the refusal of each limited caller was last logged. */
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

  /** Counts a request. @returns why it may not be answered, if it may not. */
  admit(caller: Caller): LimitedCaller | undefined {
    const key = callerKeyOf(caller);
    const { requestsPerSecond, refusalsPerMinute } = this.#settings;
    const untilRefusable = this.#refusals.waitFor(key);
    if (untilRefusable > 0) {
      const message = `More than ${String(refusalsPerMinute)} requests a minute of this caller were refused, so all of them are for a while.`;
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

  /** Counts what a caller was refused. */
  noteRefusals(caller: Caller, count: number): void {
    this.#refusals.spend(callerKeyOf(caller), count);
  }

  /** Counts what costs as much as a request, and whose answer is no longer to be refused. */
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

/** Whom limits of callers are counted for: a person or application, with the client that they use. */
export function callerKeyOf(caller: Pick<Caller, 'tenantId' | 'oid' | 'clientId'> | undefined): string {
  return caller === undefined ? 'anonymous' : `${caller.tenantId} ${caller.oid} ${caller.clientId}`;
}

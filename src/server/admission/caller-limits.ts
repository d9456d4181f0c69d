import { type BucketRule, type SharedBuckets, TokenBuckets } from '../../store/token-buckets.js';
import type { Clock } from '../../lib/clock.js';
import type { Config } from '../../config/config.js';
import { CallerRateLimitedError } from '../../errors/caller-errors.js';
import { callerKeyOf, type Caller } from '../../identity/caller.js';
import { createRedisTokenBuckets } from '../../store/redis-token-buckets.js';
import type { RedisLink } from '../../store/redis-link.js';
import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode, type GraphQLFormattedError } from 'graphql';
import type { AuditEvent } from '../../audit/audit-event.js';
import type { AuditTrail } from '../../audit/audit-trail.js';
import type { RequestContext } from '../../context.js';

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

/** Error codes for faults of the caller; failures of Defender and of this server are not among them. */
const REFUSED: ReadonlySet<unknown> = new Set(['FORBIDDEN', 'BAD_USER_INPUT']);

/**
 * Counts the refusals of each caller, which fill the audit trail. A request for fields that the caller's roles don't allow
 * counts once, however many fields; each refused write counts once. Writes that end as REFUSED have no error: {@link
 * countRefusedOf} counts them.
 */
export function countRefusals(limits: CallerLimits): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ contextValue: { caller, refusals }, operation, response }) => {
        if (caller === undefined || response.body.kind !== 'single') return;
        const errors = response.body.singleResult.errors ?? [];
        const writes = operation?.operation === OperationTypeNode.MUTATION ? refusedFields(errors) : 0;
        const isForbidden = refusals.size > 0 || errors.some(isForbiddenField);
        const count = Math.max(writes, isForbidden ? 1 : 0);
        if (count > 0) limits.noteRefusals(caller, count);
      },
    }),
  };
}

/** Wraps the recorder for one caller: each refused hunt or write counts as a refusal, and each dry run as a request. */
export function countRefusedOf(audit: AuditTrail, limits: CallerLimits, caller: Caller): AuditTrail {
  const count = (event: AuditEvent) => {
    if (event.type === 'huntRefused' || isRefusedWrite(event)) limits.noteRefusals(caller, 1);
    if (event.type === 'actionSettled' && event.outcome === 'DRY_RUN') limits.noteRequest(caller);
  };
  return {
    ...audit,
    record: (event, needed) => {
      count(event);
      return audit.record(event, needed);
    },
    recordWithinBudget: (event) => {
      count(event);
      return audit.recordWithinBudget(event);
    },
  };
}

/** A bulk write counts once; its parts don't count by themselves. */
function isRefusedWrite(event: AuditEvent): boolean {
  if (event.type !== 'actionSettled' || event.bulkId !== undefined) return false;
  return event.outcome === 'REFUSED' || event.outcome === 'APPROVAL_REQUIRED';
}

function isForbiddenField({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.['code'] === 'FORBIDDEN';
}

/** The number of root fields with a refusal. */
function refusedFields(errors: readonly GraphQLFormattedError[]): number {
  const refused = errors.filter(
    ({ path, extensions }) => path !== undefined && REFUSED.has(extensions?.['code']),
  );
  return new Set(refused.map(({ path }) => path?.[0])).size;
}

import type { Clock } from '../../lib/clock.js';
import {
  CircuitOpenError,
  RateLimitedError,
  UpstreamUnavailableError,
} from '../../errors/upstream-errors.js';
import type { QuotaLedger } from '../quota/quota-ledger.js';
import { parseRetryAfter, readRefusedLimit } from '../quota/parse-retry-after.js';
import type { CallDurations } from './call-durations.js';
import { accountOf, type ClientIds } from './charge-quota.js';
import { errorBodyOf, isLicenceRefusal } from './error-body.js';
import type { Answer, Exchange, Step } from './pipeline.js';
import { NeverSentError, UnreadResponseError } from './send.js';
import { monotonicTimeOf } from '../../lib/monotonic-time.js';

const MAX_ATTEMPTS = 4;
const FIRST_PAUSE_MS = 250;

export interface RetryOptions {
  readonly ledger: QuotaLedger;
  readonly clientIds: ClientIds;
  readonly clock: Clock;
  readonly durations: CallDurations;
  /** In [0, 1). Spreads the retries of replicas. */
  readonly random: () => number;
}

/**
 * Retries calls: any call after a 429 (once the window reopens) and, once, after a rejected token; reads after a 5xx or
 * a broken connection; writes only if they provably weren't sent. Each attempt uses quota, and none starts without
 * enough time before the deadline.
 */
export function createRetryStep(options: RetryOptions): Step {
  return async (exchange, next) => {
    let refused: Answer | undefined;
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await attemptOnce(next, refused);
      const isLast = attempt >= MAX_ATTEMPTS || outcome === refused;
      if (isLast || !(await prepareNextAttempt(outcome, exchange, attempt, options))) {
        if (outcome instanceof Error) throw outcome;
        return outcome;
      }
      refused = saysWhyRefused(outcome, exchange) ? outcome : undefined;
    }
  };
}

/** @param refused previous 429, which is the outcome if the ledger rejects the wait and the caller explains 429s */
async function attemptOnce(
  next: () => Promise<Answer>,
  refused: Answer | undefined,
): Promise<Answer | UpstreamUnavailableError> {
  try {
    return await next();
  } catch (error) {
    // Waiting for the circuit is up to the caller.
    const isFinal = error instanceof CircuitOpenError || error instanceof UnreadResponseError;
    if (error instanceof UpstreamUnavailableError && !isFinal) return error;
    if (error instanceof RateLimitedError && refused !== undefined) return refused;
    throw error;
  }
}

/** Whether the operation distinguishes several limits by the 429's text. */
function saysWhyRefused(outcome: Answer | Error, { call }: Exchange): outcome is Answer {
  return !(outcome instanceof Error) && outcome.status === 429 && call.explain !== undefined;
}

/** Whether to retry. Performs any required wait. */
async function prepareNextAttempt(
  outcome: Answer | UpstreamUnavailableError,
  exchange: Exchange,
  attempt: number,
  options: RetryOptions,
): Promise<boolean> {
  const isRead = exchange.call.operation.kind === 'read';
  if (outcome instanceof Error)
    return (isRead || outcome instanceof NeverSentError) && pause(exchange, attempt, options);
  if (outcome.status === 429) return closeWindow(outcome, exchange, options);
  if (outcome.status === 401) return excludeToken(outcome, exchange);
  // A query that timed out would do so again, and use up the tenant's running time.
  if (outcome.status === 504 && exchange.call.explain !== undefined) return false;
  return outcome.status >= 500 && isRead && pause(exchange, attempt, options);
}

/**
 * Closes the window. The next attempt waits in the ledger, which rejects it if the window reopens too late. A hunt that would
 * wait beyond its deadline ends with the text of the 429: its deadline is long enough for several probes of the window.
 */
function closeWindow(
  answer: Answer,
  exchange: Exchange,
  { ledger, clientIds, clock }: RetryOptions,
): boolean {
  const { message } = errorBodyOf(answer);
  const until = parseRetryAfter({
    header: answer.headers.get('retry-after') ?? undefined,
    message,
    now: clock.now(),
  });
  const { call } = exchange;
  const account = accountOf(exchange, clientIds);
  const yielding = call.yielding?.(message ?? '');
  if (yielding !== undefined)
    ledger.close(account, yielding.rateClass, Math.max(until, clock.now() + yielding.forMs));
  // Calls within that limit stop first. Others of the operation may still succeed.
  if (yielding === undefined || yielding.rateClass !== call.within)
    ledger.close(account, call.operation.rateClass, { until, ...readRefusedLimit(message) });
  return (
    exchange.call.explain === undefined ||
    monotonicTimeOf(clock).fromEpoch(until) <= exchange.waiters.deadline
  );
}

/** Allows one retry with a new token. A missing license is a 401 too, but a new token doesn't help. */
function excludeToken(answer: Answer, exchange: Exchange): boolean {
  if (exchange.rejectedToken !== undefined || exchange.token === undefined || isLicenceRefusal(answer))
    return false;
  exchange.rejectedToken = exchange.token;
  return true;
}

async function pause(
  exchange: Exchange,
  attempt: number,
  { clock, durations, random }: RetryOptions,
): Promise<boolean> {
  const ms = FIRST_PAUSE_MS * 2 ** (attempt - 1) * (1 + random());
  if (monotonicTimeOf(clock).now() + ms + durations.expectedMs(exchange) >= exchange.waiters.deadline)
    return false;
  await clock.sleep(ms);
  return true;
}

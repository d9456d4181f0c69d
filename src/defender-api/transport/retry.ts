import type { Clock } from '../../lib/clock.js';
import {
  CircuitOpenError,
  RateLimitedError,
  UpstreamUnavailableError,
} from '../../errors/upstream-errors.js';
import type { QuotaLedger } from '../quota/quota-ledger.js';
import { parseRetryAfter, readRefusedLimit } from '../quota/parse-retry-after.js';
import { accountOf, type ClientIds } from './charge-quota.js';
import { errorBodyOf, isLicenceRefusal } from './error-body.js';
import type { Answer, Exchange, Step } from './pipeline.js';
import { NeverSentError } from './send.js';

const MAX_ATTEMPTS = 4;
const FIRST_PAUSE_MS = 250;

export interface RetryOptions {
  readonly ledger: QuotaLedger;
  readonly clientIds: ClientIds;
  readonly clock: Clock;
  /** From 0 to below 1; spreads replicas that fail together. */
  readonly random: () => number;
}

/**
 * Sends again what may be sent again: everything after a 429 (the window is closed until the service says) and after
 * a refused token once; reads after a 5xx or a broken connection; writes only when they provably never left.
 * Each attempt is charged to the quota, and none starts that the deadline can't hold.
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

/** @param refused the 429 before: it is the outcome when the ledger finds its wait too long, and has words for it. */
async function attemptOnce(
  next: () => Promise<Answer>,
  refused: Answer | undefined,
): Promise<Answer | UpstreamUnavailableError> {
  try {
    return await next();
  } catch (error) {
    // To wait until the service is asked again is up to the caller.
    if (error instanceof UpstreamUnavailableError && !(error instanceof CircuitOpenError)) return error;
    if (error instanceof RateLimitedError && refused !== undefined) return refused;
    throw error;
  }
}

/** Whether a 429 can mean several limits that its caller tells apart. */
function saysWhyRefused(outcome: Answer | Error, { call }: Exchange): outcome is Answer {
  return !(outcome instanceof Error) && outcome.status === 429 && call.explain !== undefined;
}

/** Whether another attempt makes sense; when it does, what it has to wait for has been done. */
async function prepareNextAttempt(
  outcome: Answer | UpstreamUnavailableError,
  exchange: Exchange,
  attempt: number,
  options: RetryOptions,
): Promise<boolean> {
  const isRead = exchange.call.operation.kind === 'read';
  if (outcome instanceof Error) {
    return (isRead || outcome instanceof NeverSentError) && pause(exchange, attempt, options);
  }
  if (outcome.status === 429) return closeWindow(outcome, exchange, options);
  if (outcome.status === 401) return excludeToken(outcome, exchange);
  // A query that ran out of time would do so again, and the time it took is the tenant's.
  if (outcome.status === 504 && exchange.call.explain !== undefined) return false;
  return outcome.status >= 500 && isRead && pause(exchange, attempt, options);
}

/** The next attempt waits in the ledger until the window opens, or is refused there when that is too late. */
function closeWindow(answer: Answer, exchange: Exchange, { ledger, clientIds, clock }: RetryOptions): true {
  const { message } = errorBodyOf(answer);
  const until = parseRetryAfter({
    header: answer.headers.get('retry-after') ?? undefined,
    message,
    now: clock.now(),
  });
  ledger.close(accountOf(exchange, clientIds), exchange.call.operation.rateClass, {
    until,
    ...readRefusedLimit(message),
  });
  return true;
}

/** One retry with a fresh token. A missing licence is a 401 too, and no token helps against it. */
function excludeToken(answer: Answer, exchange: Exchange): boolean {
  if (exchange.rejectedToken !== undefined || exchange.token === undefined || isLicenceRefusal(answer))
    return false;
  exchange.rejectedToken = exchange.token;
  return true;
}

async function pause(
  { waiters }: Exchange,
  attempt: number,
  { clock, random }: RetryOptions,
): Promise<boolean> {
  const ms = FIRST_PAUSE_MS * 2 ** (attempt - 1) * (1 + random());
  if (clock.now() + ms >= waiters.deadline) return false;
  await clock.sleep(ms);
  return true;
}

import type { Request, RequestHandler, Response } from 'express';
import { actorOf } from '../../commands/sequence/attribution.js';
import type { CallerRateLimitedError } from '../../errors/caller-errors.js';
import { callerKeyOf, type Caller } from '../../identity/caller.js';
import { isFromRouter } from '../http/check-router.js';
import { namedTenantId, requestIdOf, type RequestHead } from '../http/request-head.js';
import type { Services } from '../services/services.js';
import { authenticationOf } from './authenticate.js';
import type { LimitedCaller } from './caller-limits.js';
import { refuseCaller } from '../http/refuse-request.js';
import type { ServerResponse } from 'node:http';
import type { Clock } from '../../lib/clock.js';
import { TokenBuckets } from '../../store/token-buckets.js';

type Dependencies = Pick<Services, 'callerLimits' | 'clock' | 'config' | 'metrics' | 'logger' | 'audit'>;

/**
 * Returns 429 to callers over their rate limit, before it reads the body, and delays the response to callers who keep
 * sending. Logs each caller once and not per request, and audits it if the limit of refusals was exceeded.
 */
export function limitCallers(services: Dependencies): RequestHandler {
  const refuse = createRefusal(services);
  const limitAddress = limitAddresses(services);
  return async (request, response, next) => {
    const { caller } = authenticationOf(request);
    if (caller === undefined) {
      limitAddress(request, response, next);
      return;
    }
    const error = await admitCaller(services, caller, request);
    if (error === undefined) next();
    else refuse(callerKeyOf(caller), request, response, error);
  };
}

/** Counts a request of any transport. Tells once of a limit that it exceeds. @returns the error of that limit, if any */
export async function admitCaller(
  services: Dependencies,
  caller: Caller,
  head: RequestHead,
): Promise<CallerRateLimitedError | undefined> {
  const limited = services.callerLimits.admit(caller);
  if (limited?.isFirst === true) {
    await tell(services, caller, limited, {
      requestId: requestIdOf(head),
      tenantId: namedTenantId(head) || caller.tenantId,
    });
  }
  return limited?.error;
}

/** Limits requests of unknown callers, such as those for pages, by address. */
export function limitAddresses(services: Dependencies): RequestHandler {
  const refuse = createRefusal(services);
  return (request, response, next) => {
    const address = request.socket.remoteAddress ?? '';
    const error = isFromRouter(request) ? undefined : services.callerLimits.admitAnonymous(address);
    if (error === undefined) next();
    else refuse(address, request, response, error);
  };
}

type Refuse = (key: string, request: Request, response: Response, error: CallerRateLimitedError) => void;

function createRefusal({ clock, metrics }: Dependencies): Refuse {
  const throttle = new RefusalThrottle(clock);
  return (key, request, response, error) => {
    metrics.refusedRequests.inc({ code: error.code });
    const send = () => {
      refuseCaller(request, response, error);
    };
    // A router's connection carries the requests of many callers: closing it would affect the others.
    if (isFromRouter(request)) send();
    else throttle.refuse(key, response, send);
  };
}

async function tell(
  { logger, audit, config }: Dependencies,
  caller: Caller,
  { limit }: LimitedCaller,
  occurrence: { readonly requestId: string; readonly tenantId: string },
): Promise<void> {
  const { requestId } = occurrence;
  const { oid, clientId } = caller;
  logger.warn({ requestId, caller: oid, clientId, limit }, 'A caller is limited');
  if (limit === 'rate') return;
  const { refusalsPerMinute } = config.callers;
  const actor = actorOf(caller);
  await audit.record({ type: 'callerLimited', actor, refusalsPerMinute, ...occurrence }).catch(() => {
    logger.error({ requestId }, 'The audit record of a limited caller could not be written');
  });
}

/** Burst of refusals per caller, and the rate per second. Refusals beyond are delayed. */
const AT_ONCE = 10;
const DELAY_MS = 100;
/** Each delayed refusal holds a connection open: the maximum per caller, and in total. */
const MAX_DELAYED_OF_CALLER = 50;
const MAX_DELAYED = 500;

/**
 * Delays refusals to callers who keep sending. Sending refusals is most of the cost of a flood, and most clients wait for a
 * response before they retry. Uses real milliseconds and not the injected clock, because the delay is about sockets.
 */
export class RefusalThrottle {
  readonly #atOnce: TokenBuckets;
  readonly #delayed = new Map<string, number>();
  #allDelayed = 0;

  constructor(clock: Clock) {
    this.#atOnce = new TokenBuckets({ rule: { perSecond: AT_ONCE, capacity: AT_ONCE }, clock });
  }

  /** @param send sends the refusal; not called if the connection closes first */
  refuse(caller: string, response: ServerResponse, send: () => void): void {
    const delayed = this.#delayed.get(caller) ?? 0;
    const isFull = delayed >= MAX_DELAYED_OF_CALLER || this.#allDelayed >= MAX_DELAYED;
    if (isFull || this.#atOnce.take(caller) === 0) {
      send();
      return;
    }
    this.#add(caller, 1);
    const stop = () => {
      clearTimeout(timer);
      response.off('close', stop);
      this.#add(caller, -1);
    };
    const timer = setTimeout(() => {
      stop();
      send();
    }, DELAY_MS);
    response.once('close', stop);
  }

  #add(caller: string, count: number): void {
    this.#allDelayed += count;
    const delayed = (this.#delayed.get(caller) ?? 0) + count;
    if (delayed === 0) this.#delayed.delete(caller);
    else this.#delayed.set(caller, delayed);
  }
}

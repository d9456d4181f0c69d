import type { Request, RequestHandler, Response } from 'express';
import { actorOf } from '../../commands/sequence/attribution.js';
import { GUID } from '../../lib/guid.js';
import type { CallerRateLimitedError } from '../../errors/caller-errors.js';
import { callerKeyOf, type Caller } from '../../identity/caller.js';
import { isFromRouter } from '../http/check-router.js';
import { requestIdOf } from '../http/request-id.js';
import type { Services } from '../services/services.js';
import { authenticationOf } from './authenticate.js';
import type { LimitedCaller } from './caller-limits.js';
import { RefusalThrottle } from './refusal-throttle.js';
import { refuseCaller } from '../http/refuse-caller.js';

type Dependencies = Pick<Services, 'callerLimits' | 'clock' | 'config' | 'metrics' | 'logger' | 'audit'>;

/**
 * Returns 429 to callers over their rate limit, before it reads the body, and delays the response to callers who keep
 * sending. Logs each caller once and not per request, and audits it if the limit of refusals was exceeded.
 */
export function limitCallers(services: Dependencies): RequestHandler {
  const { callerLimits } = services;
  const refuse = createRefusal(services);
  const limitAddress = limitAddresses(services);
  return async (request, response, next) => {
    const { caller } = authenticationOf(request);
    if (caller === undefined) {
      limitAddress(request, response, next);
      return;
    }
    const limited = callerLimits.admit(caller);
    if (limited === undefined) {
      next();
      return;
    }
    if (limited.isFirst) {
      const named = request.header('x-defender-tenant')?.trim() ?? '';
      await tell(services, caller, limited, {
        requestId: requestIdOf(request),
        tenantId: GUID.test(named) ? named.toLowerCase() : caller.tenantId,
      });
    }
    refuse(callerKeyOf(caller), request, response, limited.error);
  };
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

function createRefusal({ clock, config, metrics }: Dependencies): Refuse {
  const throttle = new RefusalThrottle(clock);
  return (key, request, response, error) => {
    metrics.refusedRequests.inc({ code: error.code });
    const send = () => {
      refuseCaller(request, response, error, config.limits);
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

import type { RequestHandler } from 'express';
import { actorOf } from '../../commands/sequence/actor.js';
import { GUID } from '../../config/setting-shapes.js';
import type { Caller } from '../../identity/caller.js';
import { isFromRouter } from '../check-router.js';
import { requestIdOf } from '../request-id.js';
import type { Services } from '../services.js';
import { authenticationOf } from './authenticate.js';
import type { LimitedCaller } from './caller-limits.js';
import { refuseCaller } from './refuse-caller.js';

type Needed = Pick<Services, 'callerLimits' | 'config' | 'metrics' | 'logger' | 'audit'>;

/**
 * Answers 429 to callers who ask too often, before their body is read. Told of once, and not for each request: in the log,
 * and in the audit trail where refusals were too many.
 */
export function limitCallers(services: Needed): RequestHandler {
  const { callerLimits, config, metrics } = services;
  return async (request, response, next) => {
    const { caller } = authenticationOf(request);
    if (caller === undefined) {
      const error = isFromRouter(request)
        ? undefined
        : callerLimits.admitStranger(request.socket.remoteAddress ?? '');
      if (error === undefined) {
        next();
        return;
      }
      metrics.refusedRequests.inc({ code: error.code });
      refuseCaller(request, response, error, config.limits);
      return;
    }
    const limited = callerLimits.admit(caller);
    if (limited === undefined) {
      next();
      return;
    }
    metrics.refusedRequests.inc({ code: limited.error.code });
    if (limited.isFirst) {
      const named = request.header('x-defender-tenant')?.trim() ?? '';
      await tell(services, caller, limited, {
        requestId: requestIdOf(request),
        tenantId: GUID.test(named) ? named.toLowerCase() : caller.tenantId,
      });
    }
    refuseCaller(request, response, limited.error, config.limits);
  };
}

async function tell(
  { logger, audit, config }: Needed,
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
    logger.error({ requestId }, 'That a caller is limited could not be recorded');
  });
}

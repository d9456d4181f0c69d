import type { RequestHandler } from 'express';
import { SigningKeysUnavailableError, UnauthenticatedError } from '../../errors/caller-errors.js';
import type { Caller } from '../../identity/caller.js';
import type { TenantList } from '../../identity/tenant-directory.js';
import { CHALLENGE } from '../operations/accept-operation.js';
import type { RequestHead } from '../http/request-head.js';
import type { Services } from '../services/services.js';
import { mostDiscarded } from '../http/refuse-caller.js';
import { refuseRequest, type Refusal } from '../http/refuse-request.js';

/** Who sent a request, and the tenants as they were then. Undefined callers sent no `Authorization`. */
export interface Authentication {
  readonly caller: Caller | undefined;
  readonly list: TenantList;
}

const known = new WeakMap<RequestHead, Authentication>();

/** @throws Error for a request that {@link authenticate} hasn't seen: such a request must not be answered. */
export function authenticationOf(request: RequestHead): Authentication {
  const authentication = known.get(request);
  if (authentication === undefined) throw new Error('A request was not authenticated.');
  return authentication;
}

/**
 * Finds out who calls by the header alone, before anything of the body is read. A token that doesn't verify is answered at
 * once; whether an operation needs a caller at all is known later, when it has been read.
 */
export function authenticate({
  tenants,
  verifier,
  config,
  metrics,
}: Pick<Services, 'tenants' | 'verifier' | 'config' | 'metrics'>): RequestHandler {
  const mostBytes = mostDiscarded(config.limits);
  return async (request, response, next) => {
    const list = await tenants.current();
    try {
      const caller = await verifier.verify(request.headers.authorization, list.callerTenants);
      known.set(request, { caller, list });
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === undefined) throw error;
      metrics.refusedRequests.inc({ code: refusal.error.code });
      refuseRequest(request, response, refusal.error, { ...refusal, mostBytes });
      return;
    }
    next();
  };
}

function refusalOf(
  error: unknown,
): (Refusal & { readonly error: UnauthenticatedError | SigningKeysUnavailableError }) | undefined {
  if (error instanceof UnauthenticatedError) {
    return { error, status: 401, headers: CHALLENGE };
  }
  return error instanceof SigningKeysUnavailableError ? { error, status: 503 } : undefined;
}

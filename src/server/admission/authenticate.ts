import type { RequestHandler } from 'express';
import { SigningKeysUnavailableError, UnauthenticatedError } from '../../errors/caller-errors.js';
import type { Caller } from '../../identity/caller.js';
import { MAX_WAIT_WITHOUT_KEYS_MS } from '../../identity/signing-keys.js';
import type { TenantList } from '../../identity/tenant-directory.js';
import { CHALLENGE } from '../operations/accept-operation.js';
import type { RequestHead } from '../http/request-head.js';
import type { Services } from '../services/services.js';
import { refuseRequest, type Refusal } from '../http/refuse-request.js';

const KEYS_REFETCHED = { 'retry-after': String(MAX_WAIT_WITHOUT_KEYS_MS / 1_000) };

/**
 * The caller of a request, and the tenant list at that time. The caller is undefined for requests without `Authorization`.
 */
export interface Authentication {
  readonly caller: Caller | undefined;
  readonly list: TenantList;
}

const known = new WeakMap<RequestHead, Authentication>();

/** @throws Error for a request that hasn't passed {@link authenticate}, and which therefore must not get a response. */
export function authenticationOf(request: RequestHead): Authentication {
  const authentication = known.get(request);
  if (authentication === undefined) throw new Error('A request was not authenticated.');
  return authentication;
}

/**
 * Authenticates by the header alone, before it reads the body. An invalid token is rejected immediately. Whether the
 * operation needs a caller is decided later, after parsing.
 */
export function authenticate({
  tenants,
  verifier,
  metrics,
}: Pick<Services, 'tenants' | 'verifier' | 'metrics'>): RequestHandler {
  return async (request, response, next) => {
    const list = await tenants.current();
    try {
      const caller = await verifier.verify(request.headers.authorization, list.callerTenants);
      known.set(request, { caller, list });
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === undefined) throw error;
      metrics.refusedRequests.inc({ code: refusal.error.code });
      refuseRequest(request, response, refusal.error, refusal);
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
  return error instanceof SigningKeysUnavailableError
    ? { error, status: 503, headers: KEYS_REFETCHED }
    : undefined;
}

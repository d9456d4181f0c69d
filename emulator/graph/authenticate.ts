import { readBearerToken, verifyAccessToken, type Principal } from '../entra/access-token.js';
import { resourceOfAudience } from '../entra/resources.js';
import type { EmulatorRequest } from '../http/request.js';
import type { EmulatorState } from '../state.js';
import { GraphError } from './graph-error.js';

/** Identifies the caller of Graph. Throws the 401 of a token that is missing, forged, expired or for another API. */
export async function authenticate(
  state: EmulatorState,
  request: EmulatorRequest,
  now: number,
): Promise<Principal> {
  const token = readBearerToken(request.headers.authorization);
  if (token === null) throw new GraphError(401, 'InvalidAuthenticationToken', 'Access token is empty.');
  const knowsTenant = (tenantId: string): boolean => state.tenants.has(tenantId);
  const principal = await verifyAccessToken(token, state.keys, { knowsTenant, now });
  if (principal === null) {
    throw new GraphError(
      401,
      'InvalidAuthenticationToken',
      'Lifetime or signature validation failed, the token is not valid.',
    );
  }
  if (resourceOfAudience(principal.audience)?.api !== 'graph') {
    throw new GraphError(
      401,
      'InvalidAuthenticationToken',
      'Access token validation failure. Invalid audience.',
    );
  }
  return principal;
}

import { replyEmpty, replyJson, type Reply } from '../http/reply.js';
import { originOf, type EmulatorRequest } from '../http/request.js';
import type { EmulatorState } from '../state.js';
import { replyEntraError } from './entra-error.js';
import { answerTokenRequest, unknownTenant } from './token-endpoint.js';

/** A request to Entra. */
export interface EntraRoute {
  readonly operation: 'token' | 'keys' | 'openidConfiguration';
  readonly tenantId: string;
}

const paths = [
  { operation: 'token', pattern: /^\/([^/]+)\/oauth2\/v2\.0\/token$/ },
  { operation: 'keys', pattern: /^\/([^/]+)\/discovery\/v2\.0\/keys$/ },
  { operation: 'openidConfiguration', pattern: /^\/([^/]+)\/v2\.0\/\.well-known\/openid-configuration$/ },
] as const;

/** The Entra endpoint of a path; null when it is none. Tenant ids are compared in lower case. */
export function findEntraRoute(path: string): EntraRoute | null {
  for (const { operation, pattern } of paths) {
    const tenantId = pattern.exec(path)?.[1];
    if (tenantId !== undefined) return { operation, tenantId: tenantId.toLowerCase() };
  }
  return null;
}

/** Handles a request to Entra. */
export async function answerEntra(
  state: EmulatorState,
  request: EmulatorRequest,
  { operation, tenantId }: EntraRoute,
): Promise<Reply> {
  const method = operation === 'token' ? 'POST' : 'GET';
  if (request.method !== method) return replyEmpty(405, { allow: method });
  if (operation === 'token') return answerTokenRequest(state, tenantId, request);
  if (!state.tenants.has(tenantId)) return replyEntraError(unknownTenant(tenantId), state.clock.now());
  if (operation === 'keys') return replyJson(200, { keys: await state.keys.publicKeys(tenantId) });
  const origin = `${originOf(request)}/${tenantId}`;
  return replyJson(200, {
    issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    // The emulator has no sign-in, but clients read the address first (msal for Python).
    authorization_endpoint: `${origin}/oauth2/v2.0/authorize`,
    token_endpoint: `${origin}/oauth2/v2.0/token`,
    jwks_uri: `${origin}/discovery/v2.0/keys`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
  });
}

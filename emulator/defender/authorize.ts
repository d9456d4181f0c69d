import { readBearerToken, verifyAccessToken, type Principal } from '../entra/access-token.js';
import { resourceOfAudience } from '../entra/resources.js';
import type { EmulatorRequest } from '../http/request.js';
import type { EmulatorState } from '../state.js';
import { DefenderError } from './defender-error.js';
import { delegatedPermissions } from './delegated-permissions.js';
import { USUAL_LIMITS, type DefenderOperation } from './operation.js';
import type { ExhaustedWindow, Quota } from './quota.js';
import type { Switches } from '../switches.js';

/** Identifies the caller. Throws the 401 of a token that is missing, forged, foreign or expired. */
export async function authenticate(state: EmulatorState, request: EmulatorRequest): Promise<Principal> {
  const token = readBearerToken(request.headers.authorization);
  const principal =
    token === null
      ? null
      : await verifyAccessToken(token, state.keys, {
          knowsTenant: (tenantId) => state.tenants.has(tenantId),
          now: state.clock.now(),
        });
  if (principal !== null) return principal;
  throw new DefenderError(
    401,
    'Unauthorized',
    token === null
      ? 'Unauthorized request - reason of failure: no bearer token in the authorization header'
      : 'Unauthorized request - reason of failure: the token is invalid or expired',
    { headers: { 'www-authenticate': token === null ? 'Bearer' : 'Bearer error="invalid_token"' } },
  );
}

/** Throws the 403 of a token for another API, or without a permission for the operation. */
export function authorize(principal: Principal, operation: DefenderOperation): void {
  const forDefender = resourceOfAudience(principal.audience)?.api === 'defender';
  const forPerson = principal.personId !== null;
  const required = forPerson
    ? (operation.delegated ?? delegatedPermissions(operation.permissions))
    : operation.permissions;
  const held = forPerson ? principal.scopes : principal.roles;
  // Where no permission is named at all, any of Defender's is enough.
  const isOpen = operation.permissions.length === 0;
  const isEnough = (permission: string) => isOpen || required.includes(permission);
  if (forDefender && held.some(isEnough)) return;
  throw new DefenderError(
    403,
    'Forbidden',
    forPerson
      ? `Missing user scopes. API required scopes: ${required.join(',')}, user scopes: ${held.join(',')}.`
      : `Missing application roles. API required roles: ${required.join(',')}, application roles: ${held.join(',')}.`,
  );
}

/** The 401 of a tenant whose license doesn't cover the product. A new token doesn't help. */
export function missingLicense({ license }: Pick<DefenderOperation, 'license'>): DefenderError {
  const reason = license === undefined ? 'Account mode is inactive' : `No ${license} license`;
  return new DefenderError(401, 'Unauthorized', `Unauthorized request - reason of failure: ${reason}`);
}

/** Counts the call. Throws the 429 of a full window. */
export function spendQuota(
  context: { readonly quota: Quota; readonly switches: Switches; readonly now: number },
  principal: Principal,
  operation: Pick<DefenderOperation, 'id' | 'limits' | 'isQuotaOfTenant'>,
): void {
  const { quota, switches, now } = context;
  const { tenantId, appId } = principal;
  const perTenant = operation.isQuotaOfTenant === true;
  const perApp = !perTenant && switches.quotaScope === 'app';
  const key = perTenant
    ? `${tenantId} ${operation.id}`
    : perApp
      ? `${tenantId} ${appId}`
      : `${tenantId} ${appId} ${operation.id}`;
  const full = quota.spend(
    {
      key,
      operation: perApp ? '*' : operation.id,
      documented: perApp ? USUAL_LIMITS : (operation.limits ?? USUAL_LIMITS),
    },
    now,
  );
  if (full !== null) throw quotaExceeded(full, tenantId, switches, now);
}

function quotaExceeded(
  full: ExhaustedWindow,
  tenantId: string,
  switches: Switches,
  now: number,
): DefenderError {
  return new DefenderError(
    429,
    '429',
    `API calls quota exceeded! Maximum allowed ${full.limit} per ${full.period} for the key Destination+TenantID+AppID. ` +
      `You can send requests again in ${full.waitSeconds} seconds.`,
    { target: tenantId, headers: retryAfter(full.waitSeconds, switches, now) },
  );
}

/** `Retry-After` in the form that the switch sets. */
export function retryAfter(waitSeconds: number, switches: Switches, now: number): Record<string, string> {
  switch (switches.retryAfter) {
    case 'seconds':
      return { 'retry-after': String(waitSeconds) };
    case 'http-date':
      return { 'retry-after': new Date(now + waitSeconds * 1000).toUTCString() };
    case 'missing':
      return {};
    case 'rubbish':
      return { 'retry-after': 'soon' };
  }
}

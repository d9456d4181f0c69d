import { retryAfter } from '../defender/authorize.js';
import type { Principal } from '../entra/access-token.js';
import { compilePath, readSegments, type PathPattern } from '../http/path-pattern.js';
import { replyEmpty, type Reply } from '../http/reply.js';
import type { EmulatorRequest } from '../http/request.js';
import { ODataQueryError, UnsupportedOptionError } from '../odata/odata-error.js';
import type { EmulatorState } from '../state.js';
import { alertOperations } from './alerts/operations.js';
import { authenticate } from './authenticate.js';
import { applicationOperations } from './directory/applications.js';
import { servicePrincipalOperations } from './directory/service-principals.js';
import { GraphError, replyGraphError } from './graph-error.js';
import type { GraphOperation } from './graph-operation.js';
import { incidentOperations } from './incidents/operations.js';

/** Every operation of Graph served here, except hunting. */
export const graphOperations: readonly GraphOperation[] = [
  ...incidentOperations,
  ...alertOperations,
  ...applicationOperations,
  ...servicePrincipalOperations,
];
const routes: readonly { readonly operation: GraphOperation; readonly pattern: PathPattern }[] =
  graphOperations.map((operation) => ({ operation, pattern: compilePath(operation.path) }));

/** The target of a request to Graph, except hunting. */
export type GraphRoute =
  | { readonly operation: GraphOperation; readonly parameters: Readonly<Record<string, string>> }
  /** The methods of a path that is known, for others. */
  | { readonly operation: null; readonly allow: readonly string[] };

/** Finds the operation of a request; null for other paths. */
export function findGraphRoute(request: EmulatorRequest): GraphRoute | null {
  const path = readSegments(request.path);
  const fitting = routes.flatMap(({ operation, pattern }) => {
    const parameters = pattern.match(path);
    return parameters === null ? [] : [{ operation, parameters }];
  });
  if (fitting.length === 0) return null;
  const chosen = fitting.find(({ operation }) => operation.method === request.method);
  return chosen ?? { operation: null, allow: [...new Set(fitting.map(({ operation }) => operation.method))] };
}

/** Handles a request to Graph: token, quota, permission, then the operation itself. */
export async function answerGraph(
  state: EmulatorState,
  request: EmulatorRequest,
  route: GraphRoute,
): Promise<Reply> {
  if (route.operation === null) return replyEmpty(405, { allow: route.allow.join(', ') });
  const { operation, parameters } = route;
  const now = state.clock.now();
  try {
    const principal = await authenticate(state, request, now);
    spendQuota(state, principal, operation, now);
    const tenant = state.tenants.get(principal.tenantId);
    if (tenant === undefined || !operation.permissions.some((name) => principal.roles.includes(name)))
      throw missingRoles(operation, principal);
    return operation.handle({ state, principal, tenant, request, parameters, now });
  } catch (error) {
    const isBadQuery = error instanceof ODataQueryError || error instanceof UnsupportedOptionError;
    return replyGraphError(
      isBadQuery ? new GraphError(400, 'BadRequest', error.message) : error,
      request,
      now,
    );
  }
}

/** Calls of an app in a tenant for all operations of alerts and incidents (Learn: graph/throttling-limits). */
function spendQuota(
  state: EmulatorState,
  { tenantId, appId }: Principal,
  { id, path }: GraphOperation,
  now: number,
): void {
  if (!path.startsWith('/v1.0/security/')) return;
  const full = state.quota.spend(
    { key: `${tenantId} ${appId} graphSecurity`, operation: id, documented: { perMinute: 150 } },
    now,
  );
  if (full === null) return;
  throw new GraphError(
    429,
    'TooManyRequests',
    'Too many requests.',
    retryAfter(full.waitSeconds, state.switches, now),
  );
}

function missingRoles({ permissions }: GraphOperation, { roles }: Principal): GraphError {
  return new GraphError(
    403,
    'Forbidden',
    `Missing application roles. API required roles: ${permissions.join(',')}, application roles: ${roles.join(',')}.`,
  );
}

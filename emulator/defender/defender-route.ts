import { compilePath, readSegments, type PathPattern } from '../http/path-pattern.js';
import { replyEmpty, replyHtml, type Reply } from '../http/reply.js';
import type { EmulatorRequest } from '../http/request.js';
import type { EmulatorState } from '../state.js';
import { authenticate, authorize, missingLicense, spendQuota } from './authorize.js';
import { DefenderError } from './defender-error.js';
import { finishReply, replyRefusal } from './defender-reply.js';
import type { DefenderOperation } from './operation.js';
import { operations } from './operations.js';
import { isInPlan } from './plans.js';
import { visibleTenant } from './visible-tenant.js';

const routes: readonly { readonly operation: DefenderOperation; readonly pattern: PathPattern }[] =
  operations.map((operation) => ({ operation, pattern: compilePath(operation.path) }));

/** The target of a request to /api. */
export type DefenderRoute =
  | { readonly operation: DefenderOperation; readonly parameters: Readonly<Record<string, string>> }
  /** The methods of a path that is known, for others. */
  | { readonly operation: null; readonly allow: readonly string[] };

/** Finds the operation of a request. `/api/v1.0/...` is the same as `/api/...`. */
export function findDefenderRoute(request: EmulatorRequest): DefenderRoute {
  const path = readSegments(request.path.replace(/^\/api\/v1\.0\//i, '/api/'));
  const fitting = routes.flatMap(({ operation, pattern }) => {
    const parameters = pattern.match(path);
    return parameters === null ? [] : [{ operation, parameters }];
  });
  const chosen = fitting.find(({ operation }) => operation.method === request.method);
  return chosen ?? { operation: null, allow: [...new Set(fitting.map(({ operation }) => operation.method))] };
}

/**
 * Handles a request to /api: length of the address, route, token, quota, permission, then the operation itself. `licensed: false`
 * is a tenant without the license.
 */
export async function answerDefender(
  state: EmulatorState,
  request: EmulatorRequest,
  route: DefenderRoute,
  options: { readonly licensed: boolean },
): Promise<Reply> {
  const reply = await answer(state, request, route, options.licensed).catch(replyRefusal);
  return finishReply(reply, request, state.switches);
}

async function answer(
  state: EmulatorState,
  request: EmulatorRequest,
  route: DefenderRoute,
  licensed: boolean,
): Promise<Reply> {
  if (request.urlBytes > state.switches.maxUrlBytes) return replyHtml(414, 'Request URI Too Long');
  if (route.operation === null) {
    return route.allow.length === 0 ? replyEmpty(404) : replyEmpty(405, { allow: route.allow.join(', ') });
  }
  const { operation, parameters } = route;
  const principal = await authenticate(state, request);
  if (!licensed || !isInPlan(state.switches.plan, operation)) throw missingLicense(operation);
  const now = state.clock.now();
  spendQuota({ quota: state.quota, switches: state.switches, now }, principal, operation);
  authorize(principal, operation);
  const wholeTenant = state.tenants.get(principal.tenantId);
  if (wholeTenant === undefined)
    throw new DefenderError(401, 'Unauthorized', 'Unauthorized request - unknown tenant');
  const tenant = visibleTenant(wholeTenant, principal, state.people);
  return operation.handle({ state, principal, tenant, wholeTenant, request, parameters, now });
}

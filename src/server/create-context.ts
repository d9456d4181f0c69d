import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { PermissionGroup } from '../authorization/permission-groups.js';
import { createCapabilityReader } from '../authorization/read-granted.js';
import type { RequestContext } from '../context.js';
import { unlimitedScope } from '../authorization/caller-scope.js';
import { actorOf } from '../commands/actor.js';
import { createApprovals } from '../commands/approvals/redeem-approval.js';
import { noCost, type CallContext } from '../defender-api/call-context.js';
import { SigningKeysUnavailableError, UnauthenticatedError } from '../errors/caller-errors.js';
import { SubgraphError } from '../errors/subgraph-error.js';
import { holdCallerToken } from '../identity/bearer-token.js';
import type { Caller } from '../identity/caller.js';
import type { TenantList } from '../identity/tenant-directory.js';
import { addressTenant, tenantsOpenTo, type Addressing } from '../identity/tenant-grant.js';
import { createHuntingLoaders } from '../loaders/hunting.js';
import { createLoaders } from '../loaders/loaders.js';
import { createRequestScope } from './request-scope.js';
import { reportRetiringHunt } from './retiring-hunts.js';
import type { Services } from './services.js';
import { TenantlessContext, type OfTenant } from './tenantless-context.js';

const REQUEST_ID = /^[\w.-]{1,100}$/;

/** Everything that one request may use, made afresh for each: what one caller has read, another never sees through it. */
export async function createContext(
  request: IncomingMessage,
  services: Services,
  permissionGroups: readonly PermissionGroup[],
): Promise<RequestContext> {
  const list = await services.tenants.current();
  const { caller, authenticationError } = await authenticate(request, services.verifier, list);
  const refusals = new Map<string, readonly string[]>();
  const basis = {
    requestId: requestIdOf(request),
    caller,
    authenticationError,
    tenants: caller === undefined ? [] : tenantsOpenTo(caller, list),
    servesSeveralTenants: list.tenants.length > 1,
    actsAsUser: services.config.registration.actionsAs === 'user',
    cost: noCost(),
    refusals,
    onRefusal: (coordinate: string, requiredRoles: readonly string[]) => {
      refusals.set(coordinate, requiredRoles);
    },
  };
  if (caller === undefined)
    return new TenantlessContext(basis, new UnauthenticatedError('This needs a caller.'));
  const addressing = address(request, caller, list);
  return addressing instanceof SubgraphError
    ? new TenantlessContext(basis, addressing)
    : {
        ...basis,
        tenantError: undefined,
        ...createTenantContext(request, services, caller, addressing, { ...basis, permissionGroups }),
      };
}

/** What of a context belongs to its tenant: the caller too, whose roles are those held there. */
type TenantContext = Pick<RequestContext, 'caller' | OfTenant>;

interface TenantBasis extends Pick<RequestContext, 'requestId' | 'cost'> {
  readonly permissionGroups: readonly PermissionGroup[];
}

function createTenantContext(
  request: IncomingMessage,
  services: Services,
  signedIn: Caller,
  { tenant, grant }: Addressing,
  { requestId, cost, permissionGroups }: TenantBasis,
): TenantContext {
  const { clock, recentActions, audit, listMemory } = services;
  const { config, dataSource, batchers, tokens } = services.access.to(tenant);
  const { limits, upstream } = config;
  const tenantId = tenant.id;
  const caller = { ...signedIn, roles: grant.roles };
  const bypassCache = /\bno-cache\b/.test(request.headers['cache-control'] ?? '');
  const callUntil = (ms: number): CallContext => ({
    tenantId,
    requestId,
    cost,
    bypassCache,
    deadline: clock.now() + ms,
    lane: request.headers['x-defender-lane'] === 'bulk' ? 'bulk' : 'interactive',
    caller: `${caller.tenantId} ${caller.oid}`,
  });
  const context = callUntil(limits.operationTimeoutMs);
  const scope = createRequestScope(grant, batchers, context);
  const reader = {
    dataSource,
    batchers,
    context,
    clock,
    limits,
    memory: listMemory,
    scope: scope ?? unlimitedScope(grant.roles),
  };

  return {
    caller,
    tenantId,
    scope,
    withheldRoles: grant.withheld,
    guardRails: {
      policy: () => services.guardRails.policy(),
      responseIncident: () => services.guardRails.incidents.current(tenantId),
    },
    quota: () => dataSource.quota(tenantId),
    capabilities: () => createCapabilityReader(permissionGroups, tokens, config)(tenantId),
    portalUrl: upstream.portalUrl,
    loaders: createLoaders(
      reader,
      createHuntingLoaders({
        dataSource,
        tokens,
        audit,
        clock,
        wanted: upstream.hunting,
        graphScope: upstream.graphScope,
        allowedTables: config.hunting.tables,
        call: () => callUntil(limits.huntingTimeoutMs),
        actor: actorOf(caller),
        onRetiring: () => {
          reportRetiringHunt(services, requestId);
        },
      }),
      config.audit.logPath,
    ),
    command: () => {
      const call = {
        ...callUntil(limits.operationTimeoutMs + limits.outcomeLookupMs),
        lane: 'action' as const,
        actor: { oid: caller.oid, token: holdCallerToken(request.headers.authorization ?? '') },
      };
      const { stepUp } = config.callers;
      const { records, processId, locks, learnedSizes, guardRails, metrics } = services;
      const shared = {
        dataSource,
        batchers,
        recentActions,
        audit,
        records,
        processId,
        locks,
        learnedSizes,
        guardRails,
        metrics,
        clock,
        limits,
      };
      const base = { ...shared, stepUp, caller, call, newId: randomUUID };
      return { ...base, approvals: createApprovals(base) };
    },
  };
}

interface Authentication {
  readonly caller: Caller | undefined;
  readonly authenticationError: SubgraphError | undefined;
}

/** A token that doesn't verify is not thrown here: only the operation decides whether a caller is needed at all. */
async function authenticate(
  request: IncomingMessage,
  verifier: Services['verifier'],
  { callerTenants }: TenantList,
): Promise<Authentication> {
  try {
    const caller = await verifier.verify(request.headers.authorization, callerTenants);
    return { caller, authenticationError: undefined };
  } catch (error) {
    if (error instanceof UnauthenticatedError || error instanceof SigningKeysUnavailableError) {
      return { caller: undefined, authenticationError: error };
    }
    throw error;
  }
}

/** Nor is this: some operations, such as `viewer`, need no tenant. */
function address(request: IncomingMessage, caller: Caller, list: TenantList): Addressing | SubgraphError {
  const header = request.headers['x-defender-tenant'];
  try {
    return addressTenant(Array.isArray(header) ? header.join() : header?.trim(), caller, list);
  } catch (error) {
    if (error instanceof SubgraphError) return error;
    throw error;
  }
}

function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}

import type { PermissionGroup } from '../../authorization/permission-groups.js';
import type { RequestContext } from '../../context.js';
import { StaleReads } from '../../defender-api/cache/stale-reads.js';
import { noCost } from '../../defender-api/call-budget.js';
import { UnauthenticatedError } from '../../errors/caller-errors.js';
import { RefusedFields } from '../../errors/refused-fields.js';
import { SubgraphError } from '../../errors/subgraph-error.js';
import type { Caller } from '../../identity/caller.js';
import type { TenantList } from '../../identity/tenant-directory.js';
import { addressTenant, tenantsGrantedTo, type Addressing } from '../../identity/tenant-grant.js';
import { authenticationOf, type Authentication } from '../admission/authenticate.js';
import { createTenantContext } from './create-tenant-context.js';
import { type RequestHead, namedTenant, namedTenantId, requestIdOf } from '../http/request-head.js';
import { MissingFields } from '../operations/describe-data.js';
import type { Services } from '../services/services.js';
import { createTenantlessContext } from './tenantless-context.js';

/** The context of one request. Nothing in it is shared with other requests, so that callers never see each other's data. */
export async function createContext(
  request: RequestHead,
  services: Services,
  permissionGroups: readonly PermissionGroup[],
  { caller, list }: Authentication = authenticationOf(request),
): Promise<RequestContext> {
  const basis = {
    requestId: requestIdOf(request),
    namedTenantId: namedTenantId(request),
    tenants: caller === undefined ? [] : tenantsGrantedTo(caller, list),
    servesSeveralTenants: list.tenants.length > 1,
    actsAsUser: services.config.registration.actionsAs === 'user',
  };
  if (caller === undefined) {
    const error = new UnauthenticatedError('This needs a caller.');
    return createTenantlessContext({ ...basis, caller, ...createNotes() }, error);
  }
  const addressing = address(request, caller, list);
  if (addressing instanceof SubgraphError)
    return createTenantlessContext({ ...basis, caller, ...createNotes() }, addressing);
  const notes = createNotes();
  const source = { request, services, caller, addressing, permissionGroups };
  const tenant = createTenantContext(source, { requestId: basis.requestId, ...notes });
  // The caller is the tenant's, with the roles that it grants.
  return Object.assign(tenant, basis, notes, { tenantError: undefined });
}

/** The records that a request collects while it runs. */
function createNotes(): Pick<
  RequestContext,
  'cost' | 'staleReads' | 'missing' | 'trace' | 'refusals' | 'onRefusal' | 'refusedFields'
> {
  const refusals = new Map<string, readonly string[]>();
  return {
    cost: noCost(),
    staleReads: new StaleReads(),
    missing: new MissingFields(),
    trace: {},
    refusals,
    refusedFields: new RefusedFields(),
    onRefusal: (coordinate, requiredRoles) => {
      refusals.set(coordinate, requiredRoles);
    },
  };
}

/** Returned and not thrown: some operations, such as `defenderViewer`, need no tenant. */
function address(request: RequestHead, caller: Caller, list: TenantList): Addressing | SubgraphError {
  try {
    return addressTenant(namedTenant(request), caller, list);
  } catch (error) {
    if (error instanceof SubgraphError) return error;
    throw error;
  }
}

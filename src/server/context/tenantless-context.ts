import type { RequestContext } from '../../context.js';
import type { SubgraphError } from '../../errors/subgraph-error.js';

/** The members of a context that only a request with a tenant has. */
const NEEDS_TENANT = [
  'tenantId',
  'loaders',
  'portalUrl',
  'capabilities',
  'sources',
  'command',
  'guardRails',
  'quota',
  'changes',
  'exports',
  'wholeReadOf',
] as const satisfies readonly (keyof RequestContext)[];

/** The members of a context that depend on the addressed tenant, besides the caller. */
export type OfTenant = (typeof NEEDS_TENANT)[number] | 'callerScope' | 'withheldRoles' | 'cacheable';

type BaseContext = Omit<RequestContext, 'tenantError' | OfTenant>;

/**
 * The context of a request that addresses no tenant. It has the caller and throws for everything else. It uses getters, so
 * that access fails at the point of use. They are on the prototype, because copying the object would otherwise call them.
 */
export function createTenantlessContext(basis: BaseContext, tenantError: SubgraphError): RequestContext {
  const get = () => {
    throw tenantError;
  };
  const without = Object.create(
    null,
    Object.fromEntries(NEEDS_TENANT.map((name) => [name, { get }])),
  ) as Pick<RequestContext, (typeof NEEDS_TENANT)[number]>;
  const own = { callerScope: undefined, cacheable: undefined, withheldRoles: new Set<string>() };
  return Object.assign(Object.create(without) as typeof without, basis, own, { tenantError });
}

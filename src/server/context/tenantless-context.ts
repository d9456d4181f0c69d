import type { RequestContext } from '../../context.js';
import type { SubgraphError } from '../../errors/subgraph-error.js';

/** The members of a context that depend on the addressed tenant, besides the caller. */
export type OfTenant =
  | 'tenantId'
  | 'callerScope'
  | 'withheldRoles'
  | 'loaders'
  | 'cacheable'
  | 'portalUrl'
  | 'capabilities'
  | 'sources'
  | 'command'
  | 'guardRails'
  | 'quota'
  | 'changes'
  | 'exports'
  | 'wholeReadOf'
  | 'asCachedOnly';

type BaseContext = Omit<RequestContext, 'tenantError' | OfTenant>;

/**
 * The context of a request that addresses no tenant. It has the caller and throws for everything else. It uses getters, so
 * that access fails at the point of use. They are on the prototype, because copying the object would otherwise call them.
 */
export class TenantlessContext implements RequestContext {
  readonly requestId: string;
  readonly caller: RequestContext['caller'];
  readonly tenants: readonly string[];
  readonly servesSeveralTenants: boolean;
  readonly actsAsUser: boolean;
  readonly cost: RequestContext['cost'];
  readonly staleReads: RequestContext['staleReads'];
  readonly missing: RequestContext['missing'];
  readonly refusals: RequestContext['refusals'];
  readonly onRefusal: RequestContext['onRefusal'];
  readonly refusedFields: RequestContext['refusedFields'];
  readonly tenantError: SubgraphError;
  readonly callerScope = undefined;
  readonly cacheable = undefined;
  readonly withheldRoles: ReadonlySet<string> = new Set();

  constructor(basis: BaseContext, tenantError: SubgraphError) {
    this.requestId = basis.requestId;
    this.caller = basis.caller;
    this.tenants = basis.tenants;
    this.servesSeveralTenants = basis.servesSeveralTenants;
    this.actsAsUser = basis.actsAsUser;
    this.cost = basis.cost;
    this.staleReads = basis.staleReads;
    this.missing = basis.missing;
    this.refusals = basis.refusals;
    this.onRefusal = basis.onRefusal;
    this.refusedFields = basis.refusedFields;
    this.tenantError = tenantError;
  }

  get tenantId(): string {
    throw this.tenantError;
  }

  get loaders(): RequestContext['loaders'] {
    throw this.tenantError;
  }

  get portalUrl(): string {
    throw this.tenantError;
  }

  get capabilities(): RequestContext['capabilities'] {
    throw this.tenantError;
  }

  get sources(): RequestContext['sources'] {
    throw this.tenantError;
  }

  get command(): RequestContext['command'] {
    throw this.tenantError;
  }

  get guardRails(): RequestContext['guardRails'] {
    throw this.tenantError;
  }

  get quota(): RequestContext['quota'] {
    throw this.tenantError;
  }

  get changes(): RequestContext['changes'] {
    throw this.tenantError;
  }

  get exports(): RequestContext['exports'] {
    throw this.tenantError;
  }

  get wholeReadOf(): RequestContext['wholeReadOf'] {
    throw this.tenantError;
  }

  get asCachedOnly(): RequestContext['asCachedOnly'] {
    throw this.tenantError;
  }
}

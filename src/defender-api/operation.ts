import type { CacheClass } from '../config/cache-times.js';
import type { Plan } from './plans.js';
import type { RateClass } from './quota/quota-ledger.js';

/** Metadata of a REST operation from the catalog. */
export interface Operation {
  /** Catalog name, such as `listMachines`. */
  readonly id: string;
  /** Resource family, such as `machine-actions`. */
  readonly family: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path on the host, with names in braces for values. */
  readonly path: string;
  /** Reads may be retried; writes only if they provably never arrived. */
  readonly kind: 'read' | 'write';
  /** Host and token audience. */
  readonly api: 'defender' | 'graph';
  /** Application permissions. One is sufficient. */
  readonly permissions: readonly string[];
  /** The tenant needs one of them. */
  readonly plans: readonly Plan[];
  /** Path and query that read at most one row, to check whether the operation works. */
  readonly harmless?: string;
  /** Documented limits. */
  readonly rateClass: RateClass;
  /** Cache class of a read's result or a write's target. Reads without one are never cached. */
  readonly cacheClass?: CacheClass;
  /** Other classes whose rows a write changes. */
  readonly alsoChanges?: readonly CacheClass[];
  /**
   * A write that reduces a machine's protection. If our permission is known to be missing, it is rejected before
   * sending, because it isn't urgent. Other writes are always sent.
   */
  readonly loosens?: boolean;
  /** False if Microsoft's page lists no delegated permission, so calls on behalf of a person probably fail. */
  readonly delegated?: boolean;
  /** Whether the second source of its family can't answer it. */
  readonly isOnlyAtDefender?: boolean;
}

/** Documented metadata from the catalog. */
export type OperationMetadata = Pick<
  Operation,
  'kind' | 'method' | 'api' | 'path' | 'permissions' | 'plans' | 'harmless'
> & {
  /** Empty for the default of 100 calls per minute and 1,500 per hour per application. */
  readonly rate: Partial<Omit<RateClass, 'isApart'>>;
};

/** Use in this service, and justified differences from the catalog. */
export type OperationUse = Partial<OperationMetadata> &
  Pick<Operation, 'cacheClass' | 'alsoChanges' | 'loosens' | 'delegated' | 'isOnlyAtDefender'> & {
    /** For an alternative with its own name. */
    readonly id?: string;
  };

export function describeOperation(
  id: string,
  family: string,
  metadata: OperationMetadata,
  { rate, id: _id, ...use }: OperationUse = {},
): Operation {
  const { rate: documented, ...rest } = metadata;
  const { api } = { ...rest, ...use };
  return {
    id,
    family,
    ...rest,
    ...use,
    // Operations with the same name share a limit.
    rateClass: {
      per: 'application',
      name: id,
      ...documented,
      ...rate,
      ...(api === 'graph' && { isApart: true }),
    },
  };
}

import type { CacheClass } from '../config/cache-times.js';
import type { Plan } from './plans.js';
import type { RateClass } from './quota/quota-ledger.js';

/** What the REST catalogue says of one operation, as far as calling it needs to know. */
export interface Operation {
  /** The catalogue's name, such as `listMachines`. */
  readonly id: string;
  /** The family of what it gives, such as `machine-actions`. */
  readonly family: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Reads may be repeated; writes only when they provably never arrived. */
  readonly kind: 'read' | 'write';
  /** Which host and audience serve it. */
  readonly api: 'defender' | 'graph';
  /** Application permissions, any of which is enough. */
  readonly permissions: readonly string[];
  /** What a tenant needs one of. */
  readonly plans: readonly Plan[];
  /** A path and query that read a row at most, for who only wants to know whether it is answered. */
  readonly harmless?: string;
  /** The limits that its page documents. */
  readonly rateClass: RateClass;
  /** The kind of resource that a read gives or a write changes; reads without one are never kept. */
  readonly cacheClass?: CacheClass;
  /**
   * A write that takes back what protects a machine. It can wait for a permission, so it is refused unsent where ours
   * is known to be missing; other writes never are.
   */
  readonly loosens?: boolean;
  /** False where Microsoft's page lists no delegated permission: it can't be expected to work on behalf of a person. */
  readonly delegated?: boolean;
}

/** What is documented of an operation, as the catalogue has it. */
export type OperationMetadata = Pick<
  Operation,
  'kind' | 'method' | 'api' | 'permissions' | 'plans' | 'harmless'
> & {
  /** Empty for the default of 100 calls a minute and 1,500 an hour, of one application. */
  readonly rate: Partial<Omit<RateClass, 'isApart'>>;
};

/** How it is used here, and what goes against the catalogue for a reason. */
export type OperationUse = Partial<OperationMetadata> &
  Pick<Operation, 'cacheClass' | 'loosens' | 'delegated'> & {
    /** Where an alternative has a name of its own. */
    readonly id?: string;
  };

export function describeOperation(
  id: string,
  family: string,
  facts: OperationMetadata,
  { rate, id: _id, ...use }: OperationUse = {},
): Operation {
  const { rate: documented, ...rest } = facts;
  const { api } = { ...rest, ...use };
  return {
    id,
    family,
    ...rest,
    ...use,
    // Operations that share a limit share a name.
    rateClass: {
      per: 'application',
      name: id,
      ...documented,
      ...rate,
      ...(api === 'graph' && { isApart: true }),
    },
  };
}

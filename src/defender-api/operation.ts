import type { CacheClass } from '../config/cache-times.js';
import type { RateClass } from './quota/quota-ledger.js';

/** What the REST catalogue says of one operation, as far as calling it needs to know. */
export interface Operation {
  /** The catalogue's name, such as `listMachines`. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Reads may be repeated; writes only when they provably never arrived. */
  readonly kind: 'read' | 'write';
  /** Which host and audience serve it. */
  readonly api: 'defender' | 'graph';
  /** Application permissions, any of which is enough. */
  readonly permissions: readonly string[];
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

interface OperationOptions extends Partial<
  Pick<Operation, 'method' | 'api' | 'cacheClass' | 'loosens' | 'delegated'>
> {
  /**
   * Left out: the default of 100 calls a minute and 1,500 an hour, of one application. Operations that share a limit share
   * a `name`.
   */
  readonly rate?: Partial<Omit<RateClass, 'isApart'>>;
}

export function readOperation(
  id: string,
  permissions: readonly string[],
  { method = 'GET', ...options }: OperationOptions = {},
): Operation {
  return describeOperation(id, 'read', permissions, { method, ...options });
}

export function writeOperation(
  id: string,
  permissions: readonly string[],
  { method = 'POST', ...options }: OperationOptions = {},
): Operation {
  return describeOperation(id, 'write', permissions, { method, ...options });
}

function describeOperation(
  id: string,
  kind: Operation['kind'],
  permissions: readonly string[],
  {
    method,
    api = 'defender',
    cacheClass,
    rate,
    loosens,
    delegated,
  }: OperationOptions & Pick<Operation, 'method'>,
): Operation {
  return {
    id,
    method,
    kind,
    api,
    permissions,
    rateClass: { per: 'application', name: id, ...rate, ...(api === 'graph' && { isApart: true }) },
    ...(cacheClass !== undefined && { cacheClass }),
    ...(loosens !== undefined && { loosens }),
    ...(delegated !== undefined && { delegated }),
  };
}

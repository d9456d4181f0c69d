import type { CachePartition } from '../cache/cache-key.js';
import type { CallContext } from '../call-context.js';
import type { CacheClass, CollectionName } from '../../config/cache-times.js';
import { listMachines, MACHINE_FILTERS } from '../endpoints/machines.js';
import { listRecommendations, RECOMMENDATION_FILTERS } from '../endpoints/recommendations.js';
import { MAX_TOP, type ListQuery } from '../endpoints/shared/list-query.js';
import { listSoftware, SOFTWARE_FILTERS } from '../endpoints/software.js';
import {
  listVulnerabilities,
  MAX_VULNERABILITY_TOP,
  VULNERABILITY_FILTERS,
} from '../endpoints/vulnerabilities.js';
import type { WireMachine } from '../models/machines.js';
import type { WireRecommendation } from '../models/recommendations.js';
import type { WireSoftware } from '../models/software.js';
import type { WireVulnerability } from '../models/vulnerabilities.js';
import { OPERATIONS } from '../operation-table.js';
import type { Operation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';

/** A tenant's collection that can be read completely, page by page. */
export interface Collection<Row> {
  readonly name: CollectionName;
  /** Writes to this class invalidate it. */
  readonly cacheClass: CacheClass;
  readonly list: (query: ListQuery) => UpstreamCall<readonly Row[]>;
  /** Properties that the service can filter by. */
  readonly filterable: ReadonlySet<string>;
  /** Properties to try `contains` on, as a shipped client does; support is undocumented. */
  readonly searchable: ReadonlySet<string>;
  /** Largest page that the service is known to return. Only a shorter page is the last. */
  readonly pageSize: number;
}

export const MACHINES: Collection<WireMachine> = describe('machines', OPERATIONS.listMachines, {
  list: listMachines,
  filters: MACHINE_FILTERS,
});
export const SOFTWARE: Collection<WireSoftware> = describe('software', OPERATIONS.listSoftware, {
  list: listSoftware,
  filters: SOFTWARE_FILTERS,
});
export const RECOMMENDATIONS: Collection<WireRecommendation> = describe(
  'recommendations',
  OPERATIONS.listRecommendations,
  { list: listRecommendations, filters: RECOMMENDATION_FILTERS },
);
/** Only vulnerabilities that occur on machines of the tenant. */
export const VULNERABILITIES: Collection<WireVulnerability> = describe(
  'vulnerabilities',
  OPERATIONS.listVulnerabilities,
  {
    list: listVulnerabilities,
    filters: VULNERABILITY_FILTERS,
    searchable: ['name', 'description'],
    pageSize: MAX_VULNERABILITY_TOP,
  },
);

/** Collections by their list operation. */
export const COLLECTIONS_BY_OPERATION: ReadonlyMap<string, Collection<unknown>> = new Map(
  (
    [
      [OPERATIONS.listMachines, MACHINES],
      [OPERATIONS.listSoftware, SOFTWARE],
      [OPERATIONS.listRecommendations, RECOMMENDATIONS],
      [OPERATIONS.listVulnerabilities, VULNERABILITIES],
    ] as const
  ).map(([{ id }, collection]) => [id, collection]),
);

function describe<Row>(
  name: CollectionName,
  { cacheClass }: Operation,
  {
    list,
    filters,
    searchable = [],
    pageSize = MAX_TOP,
  }: Pick<Collection<Row>, 'list'> & {
    readonly filters: object;
    readonly searchable?: readonly string[];
    readonly pageSize?: number;
  },
): Collection<Row> {
  if (cacheClass === undefined)
    throw new Error(`A collection without a cache class can't be cached: ${name}`);
  return {
    name,
    cacheClass,
    list,
    filterable: new Set(Object.keys(filters)),
    searchable: new Set(searchable),
    pageSize,
  };
}

/** Includes the generation: a read after a write must not join a read from before it. */
export function readingKey(
  { name }: Pick<Collection<unknown>, 'name'>,
  tenantId: string,
  generation: string | undefined,
): string {
  return JSON.stringify([tenantId, name, generation]);
}

export function partitionOf(
  { cacheClass }: Pick<Collection<unknown>, 'cacheClass'>,
  tenantId: string,
): CachePartition {
  return { tenantId, cacheClass };
}

/** Callers that bypass the cache, or act on behalf of a person, get no cached data. */
export function mayBeShown({ bypassCache = false, actor }: CallContext): boolean {
  return !bypassCache && actor === undefined;
}

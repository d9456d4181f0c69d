import type { CacheClass, CollectionName } from '../../config/cache-times.js';
import { listMachines } from '../endpoints/machines.js';
import { listRecommendations } from '../endpoints/recommendations.js';
import { MAX_TOP, type ListQuery } from '../endpoints/shared/list-query.js';
import { listSoftware } from '../endpoints/software.js';
import { listVulnerabilities, MAX_VULNERABILITY_TOP } from '../endpoints/vulnerabilities.js';
import type { WireMachine } from '../models/machines.js';
import type { WireRecommendation } from '../models/recommendations.js';
import type { WireSoftware } from '../models/software.js';
import type { WireVulnerability } from '../models/vulnerabilities.js';
import { OPERATIONS } from '../operation-table.js';
import type { Operation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';

/** A collection of a tenant that can be read whole, page by page. */
export interface Collection<Row> {
  readonly name: CollectionName;
  /** What drops it when it is written to. */
  readonly cacheClass: CacheClass;
  readonly list: (query: ListQuery) => UpstreamCall<readonly Row[]>;
  /** The longest page that the service is known to give: only a shorter one is the last. */
  readonly pageSize: number;
}

export const MACHINES: Collection<WireMachine> = describe('machines', OPERATIONS.listMachines, listMachines);
export const SOFTWARE: Collection<WireSoftware> = describe('software', OPERATIONS.listSoftware, listSoftware);
export const RECOMMENDATIONS: Collection<WireRecommendation> = describe(
  'recommendations',
  OPERATIONS.listRecommendations,
  listRecommendations,
);
/** Those that some machine of the tenant has. */
export const VULNERABILITIES: Collection<WireVulnerability> = describe(
  'vulnerabilities',
  OPERATIONS.listVulnerabilities,
  listVulnerabilities,
  MAX_VULNERABILITY_TOP,
);

function describe<Row>(
  name: CollectionName,
  { cacheClass }: Operation,
  list: Collection<Row>['list'],
  pageSize: number = MAX_TOP,
): Collection<Row> {
  if (cacheClass === undefined) throw new Error(`What is never kept can't be kept whole: ${name}`);
  return { name, cacheClass, list, pageSize };
}

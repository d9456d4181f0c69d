import type { Source } from '../../config/source.js';
import { HUNTS, SOURCES } from '../../config/source-table.js';
import type { CacheClass, CollectionName, SnapshotConfig } from '../../config/cache-times.js';
import type { CachePartition } from '../cache/cache-entry.js';
import { noCost } from '../call-budget.js';
import type { CallContext } from '../call-context.js';
import { listMachines, MACHINE_FILTERS } from '../endpoints/machines.js';
import { listRecommendations, RECOMMENDATION_FILTERS } from '../endpoints/recommendations.js';
import { MAX_TOP, type ListQuery } from '../endpoints/shared/list-query.js';
import { huntPartOfRecommendations } from '../endpoints/shared/recommendations-by-hunting.js';
import { huntPartOfSoftware } from '../endpoints/shared/software-by-hunting.js';
import { huntPartOfVulnerabilities } from '../endpoints/shared/weaknesses-by-hunting.js';
import { huntPartOfMachines } from '../endpoints/shared/machines-by-hunting.js';
import type { Hunt, HuntPart } from '../endpoints/shared/inventory-hunt.js';
import { listSoftware, SOFTWARE_FILTERS } from '../endpoints/software.js';
import {
  listVulnerabilities,
  listVulnerabilitiesByMachineAndSoftware,
  MAX_VULNERABILITY_TOP,
  VULNERABILITY_FILTERS,
} from '../endpoints/vulnerabilities.js';
import type { WireMachine } from '../models/machines.js';
import type { WireRecommendation } from '../models/recommendations.js';
import type { WireSoftware } from '../models/software.js';
import type { WireMachineVulnerability, WireVulnerability } from '../models/vulnerabilities.js';
import type { Clock } from '../../lib/clock.js';
import type { Operation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';
import { monotonicTimeOf } from '../../lib/monotonic-time.js';

/** How to read a collection from its second source: hunts, each for a part of the rows. */
export interface HuntedCollection<Row> {
  readonly part: (part: HuntPart) => Hunt<Row>;
  /** Rows of a part at most. */
  readonly pageSize: number;
  /** How long they are cached. */
  readonly lifetimeMs: number;
  readonly filterable: ReadonlySet<string>;
}

/** A tenant's collection that can be read completely, page by page. */
export interface Collection<Row> {
  readonly name: CollectionName;
  /** Lists the rows at Defender's API. */
  readonly operation: Operation;
  readonly hunted?: HuntedCollection<Row>;
  /** Writes to this class invalidate it. */
  readonly cacheClass: CacheClass;
  readonly list: (query: ListQuery) => UpstreamCall<readonly Row[]>;
  readonly filterable: ReadonlySet<string>;
  /** Properties to try `contains` on, as a shipped client does; support is undocumented. */
  readonly searchable: ReadonlySet<string>;
  /** Largest page that the service is known to return. Only a shorter page is the last. */
  readonly pageSize: number;
  /** Whether a snapshot in use is refreshed before it expires. */
  readonly isRefreshed: boolean;
}

function hunted<Row>(
  part: HuntedCollection<Row>['part'],
  { rowsPerCall, cachedMs, filters }: Required<Pick<Source, 'rowsPerCall' | 'cachedMs' | 'filters'>>,
): HuntedCollection<Row> {
  return { part, pageSize: rowsPerCall, lifetimeMs: cachedMs, filterable: new Set(filters) };
}

export const MACHINES: Collection<WireMachine> = describe('machines', {
  list: listMachines,
  filters: MACHINE_FILTERS,
  hunted: hunted(huntPartOfMachines, SOURCES.machines.hunting),
});
export const SOFTWARE: Collection<WireSoftware> = describe('software', {
  list: listSoftware,
  filters: SOFTWARE_FILTERS,
  hunted: hunted(huntPartOfSoftware, SOURCES.software.hunting),
});
export const RECOMMENDATIONS: Collection<WireRecommendation> = describe('recommendations', {
  list: listRecommendations,
  filters: RECOMMENDATION_FILTERS,
  hunted: hunted(huntPartOfRecommendations, SOURCES.recommendations.hunting),
});
/** Only vulnerabilities that occur on machines of the tenant. */
export const VULNERABILITIES: Collection<WireVulnerability> = describe('vulnerabilities', {
  list: listVulnerabilities,
  filters: VULNERABILITY_FILTERS,
  searchable: ['name', 'description'],
  hunted: hunted(huntPartOfVulnerabilities, SOURCES.vulnerabilities.hunting),
  pageSize: MAX_VULNERABILITY_TOP,
});

/** Of machines. Only many requests for one machine or vulnerability each are worth its calls. */
export const VULNERABLE_PRODUCTS: Collection<WireMachineVulnerability> = describe('vulnerableProducts', {
  list: listVulnerabilitiesByMachineAndSoftware,
  filters: {},
  pageSize: MAX_VULNERABILITY_TOP,
  isRefreshed: false,
});

/** Those that plans choose. */
const CHOSEN = [MACHINES, SOFTWARE, RECOMMENDATIONS, VULNERABILITIES];

export const COLLECTIONS: Readonly<Record<CollectionName, Collection<{ readonly id: string }>>> = {
  machines: MACHINES,
  software: SOFTWARE,
  recommendations: RECOMMENDATIONS,
  vulnerabilities: VULNERABILITIES,
  vulnerableProducts: VULNERABLE_PRODUCTS,
};

export const COLLECTIONS_BY_OPERATION: ReadonlyMap<string, Collection<unknown>> = new Map(
  CHOSEN.map((collection) => [collection.operation.id, collection]),
);

function describe<Row>(
  name: CollectionName,
  {
    list,
    filters,
    searchable = [],
    pageSize = MAX_TOP,
    isRefreshed = true,
    hunted,
  }: Pick<Collection<Row>, 'list' | 'hunted'> & {
    readonly filters: object;
    readonly searchable?: readonly string[];
    readonly pageSize?: number;
    readonly isRefreshed?: boolean;
  },
): Collection<Row> {
  const { operation } = list({ top: pageSize });
  const { cacheClass } = operation;
  if (cacheClass === undefined)
    throw new Error(`A collection without a cache class can't be cached: ${name}`);
  return {
    name,
    operation,
    cacheClass,
    list,
    ...(hunted !== undefined && { hunted }),
    filterable: new Set(Object.keys(filters)),
    searchable: new Set(searchable),
    pageSize,
    isRefreshed,
  };
}

/** How long a snapshot of so many rows is cached, in milliseconds; 0 if caching is off. */
export function lifetimeOf(
  { isHunted, length }: { readonly isHunted: boolean; readonly length: number },
  { name, hunted }: Pick<Collection<unknown>, 'name' | 'hunted'>,
  { times, usualRows }: Pick<SnapshotConfig, 'times' | 'usualRows'>,
): number {
  return isHunted && hunted !== undefined && times[name] > 0
    ? hunted.lifetimeMs
    : times[name] * Math.max(1, Math.ceil(length / usualRows));
}

export type CollectionMetadata = Pick<Collection<unknown>, 'name' | 'pageSize' | 'cacheClass' | 'hunted'>;

/** Number of rows at the last complete read, or why there was none. */
export type KnownSize = number | 'more than a page' | 'too many' | 'too many for hunts';

export interface ReadingCost {
  readonly calls: number;
  /** How long the rows are then cached, in milliseconds. */
  readonly cachedMs: number;
}

/** A collection whose size isn't known exactly is expected to have the usual number of rows. */
export function costOfReading(
  collection: CollectionMetadata,
  size: KnownSize | undefined,
  config: Pick<SnapshotConfig, 'times' | 'usualRows' | 'maxRows' | 'pageRows'>,
): ReadingCost {
  const pageRows = Math.min(collection.pageSize, config.pageRows);
  const usual = Math.ceil(Math.min(config.usualRows, config.maxRows[collection.name]) / pageRows);
  const isKnown = typeof size === 'number';
  return {
    calls: isKnown ? callsForRows(size, pageRows) : usual,
    cachedMs: lifetimeOf({ isHunted: false, length: isKnown ? size : 0 }, collection, config),
  };
}

/** Calls that read a collection of so many rows. Pages overlap by one row. */
function callsForRows(length: number, pageSize: number): number {
  const pages = Math.max(0, Math.floor((length - 1) / (pageSize - 1))) + 1;
  const onLast = length - (pages - 1) * (pageSize - 1);
  return pages >= CONFIRMED_FROM_PAGE && onLast > 1 ? pages + 1 : pages;
}

/** From this page on, another call confirms that a collection ends: the service might return less than a full page before. */
export const CONFIRMED_FROM_PAGE = 3;

export function maxRowsOf(
  { isHunted }: { readonly isHunted: boolean },
  { name }: Pick<Collection<unknown>, 'name'>,
  { maxRows }: Pick<SnapshotConfig, 'maxRows'>,
): number {
  return isHunted ? HUNTS.maxRows : maxRows[name];
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
export function mayUseCache({ bypassCache = false, actor }: CallContext): boolean {
  return !bypassCache && actor === undefined;
}

/** How long a read in the background may wait for quota. */
const BACKGROUND_MS = 60_000;

/** A context without a caller and with the lowest priority, for a read that no request waits for. */
export function inBackground({ tenantId, requestId }: CallContext, clock: Clock): CallContext {
  const deadline = monotonicTimeOf(clock).now() + BACKGROUND_MS;
  return { tenantId, requestId, deadline, cost: noCost(), lane: 'bulk' };
}

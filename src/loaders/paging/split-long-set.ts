import { MAX_TOP } from '../../defender-api/endpoints/shared/list-query.js';
import { pageOf, distinctById } from '../../defender-api/endpoints/shared/wire-page.js';
import { and, inSet, not, or, withoutSets, type ODataFilter } from '../../defender-api/odata/filter.js';
import type { PagedList, RowQuery } from './paged-list.js';
import { orderOf, type Identified } from './service-order.js';
import { sortNewestFirst, type TimeOrder } from './time-order.js';
import { chunksOf } from '../../lib/chunks-of.js';

/**
 * Splits a query whose filter has a set too long for one call. Merges the rows of the parts in the requested order, so that
 * paging works as usual. One call per part. Only sets joined by AND are split.
 *
 * @param byTime order of queries with `orderBy`; others are ordered by id
 */
export function splitLongSet<Row extends Identified>(
  list: PagedList<Row>,
  longest: number,
  byTime?: TimeOrder<Row>,
): PagedList<Row>['fetchPage'] {
  if (longSetOf(list.filter, longest) === undefined) return list.fetchPage;
  return async (query) => {
    const parts = await Promise.all(
      partsOf(query.filter, longest).map((filter) =>
        readUpTo(list, { ...query, filter }, query.skip + query.top),
      ),
    );
    const sorted = sortRows(parts, query.orderBy === undefined ? undefined : byTime);
    return pageOf(sorted.slice(query.skip, query.skip + query.top));
  };
}

/** Minimum number of calls for a page: one per part of a long set. */
export function partsOfLongSet(filter: ODataFilter, longest: number): number {
  return longSetOf(filter, longest) === undefined ? 1 : partsOf(filter, longest).length;
}

/** Expands each negated set to inequalities, because Defender documents `ne`, but not `not`. */
export function withoutNegatedSets(filter: ODataFilter): ODataFilter {
  if (filter.kind === 'not' && filter.filter.kind === 'in') return not(withoutSets(filter.filter));
  if (!('filters' in filter)) return filter;
  const filters = filter.filters.map(withoutNegatedSets);
  return filter.kind === 'and' ? and(filters) : or(filters);
}

/** That many ids of 40 characters fit in a usual URL limit of 8 kB. */
const MAX_VALUES = 100;
/** Conditions of a call at most: each has four nodes, of which Microsoft's OData stack takes 100 by default. */
export const CONDITIONS_A_CALL = 25;
const MAX_NODES = 4 * CONDITIONS_A_CALL;

/** Whether a filter is too long for a call, even if its long set is split. */
export function isTooLong(filter: ODataFilter, longest: number): boolean {
  return partsOf(filter, longest).some((part) => {
    const { values, nodes } = sizeOf(part);
    return values > MAX_VALUES || nodes > MAX_NODES;
  });
}

interface FilterSize {
  readonly values: number;
  /** Properties, values, operators and functions. A set is one value. */
  readonly nodes: number;
}

function sizeOf(filter: ODataFilter): FilterSize {
  switch (filter.kind) {
    case 'in':
      return { values: filter.values.length, nodes: 3 };
    case 'and':
    case 'or':
      return filter.filters.map(sizeOf).reduce((sum, part) => ({
        values: sum.values + part.values,
        nodes: sum.nodes + 1 + part.nodes,
      }));
    case 'not': {
      const { values, nodes } = sizeOf(filter.filter);
      return { values, nodes: nodes + 1 };
    }
    case 'any':
      return { values: 1, nodes: 5 };
    default:
      return { values: 1, nodes: 3 };
  }
}

type LongSet = Extract<ODataFilter, { kind: 'in' }>;

function longSetOf(filter: ODataFilter, longest: number): LongSet | undefined {
  return conditionsOf(filter).find(
    (condition): condition is LongSet => condition.kind === 'in' && condition.values.length > longest,
  );
}

function conditionsOf(filter: ODataFilter): readonly ODataFilter[] {
  return filter.kind === 'and' ? filter.filters : [filter];
}

function partsOf(filter: ODataFilter, longest: number): readonly ODataFilter[] {
  const set = longSetOf(filter, longest);
  if (set === undefined) return [filter];
  const others = conditionsOf(filter).filter((condition) => condition !== set);
  const values = [...new Map(set.values.map((value) => [value.value, value])).values()];
  return chunksOf(values, longest).map((some) => and([inSet(set.property, some), ...others]));
}

/** Reads the first rows of a part in maximum-size pages. */
async function readUpTo<Row>(list: PagedList<Row>, query: RowQuery, count: number): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let skip = 0; skip < count;) {
    const top = Math.min(MAX_TOP, count - skip);
    const page = await list.fetchPage({ ...query, top, skip });
    rows.push(...page.rows);
    skip += page.sent;
    if (page.sent < top) break;
  }
  return rows;
}

function sortRows<Row extends Identified>(
  parts: readonly (readonly Row[])[],
  byTime: TimeOrder<Row> | undefined,
): readonly Row[] {
  // Remove duplicates: the service may treat values that differ in case as equal.
  const rows = distinctById(parts.flat());
  if (byTime !== undefined) return sortNewestFirst(rows, byTime);
  const compare = orderOf(parts.reduce((longer, part) => (part.length > longer.length ? part : longer), []));
  return rows.sort((a, b) => compare(a.id, b.id));
}

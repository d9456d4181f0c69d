import { MAX_TOP } from '../../defender-api/endpoints/shared/list-query.js';
import { pageOf } from '../../defender-api/endpoints/shared/wire-page.js';
import { and, inSet, type ODataFilter } from '../../defender-api/odata/filter.js';
import type { PagedList, RowQuery } from './paged-list.js';
import { orderOf, type Identified } from './service-order.js';
import { sortNewestFirst, type TimeOrder } from './time-order.js';

/**
 * Reads a list whose filter may hold a set of more values than one call takes: it is asked for in parts, whose rows are
 * put together in the order that was asked for, so that pages of it are like those of any list. A part costs a call.
 * Only a set that must hold is taken apart.
 *
 * @param byTime the order of queries with `orderBy`; all others are by id
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

/** How many calls a page takes at least: one for each part of a long set. */
export function partsOfLongSet(filter: ODataFilter, longest: number): number {
  return longSetOf(filter, longest) === undefined ? 1 : partsOf(filter, longest).length;
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

/** The same filter, as filters of which each holds a part of its long set. */
function partsOf(filter: ODataFilter, longest: number): readonly ODataFilter[] {
  const set = longSetOf(filter, longest);
  if (set === undefined) return [filter];
  const others = conditionsOf(filter).filter((condition) => condition !== set);
  const values = [...new Map(set.values.map((value) => [value.value, value])).values()];
  return Array.from({ length: Math.ceil(values.length / longest) }, (_, index) =>
    and([inSet(set.property, values.slice(index * longest, (index + 1) * longest)), ...others]),
  );
}

/** The first rows of a part, in calls as long as the service allows. */
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
  // Values that differ in case alone may mean the same to the service.
  const rows = [...new Map(parts.flat().map((row) => [row.id, row])).values()];
  if (byTime !== undefined) return sortNewestFirst(rows, byTime);
  const compare = orderOf(parts.reduce((longer, part) => (part.length > longer.length ? part : longer), []));
  return rows.sort((a, b) => compare(a.id, b.id));
}

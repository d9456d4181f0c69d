import { MAX_TOP } from '../../defender-api/endpoints/shared/list-query.js';
import { and, compare } from '../../defender-api/odata/filter.js';
import { dateTimeValue } from '../../defender-api/odata/literal.js';
import { IgnoredOptionError, type KnownList } from './list-memory.js';
import { readNewestFirst, type NewestPage, type NewestPageRequest } from './newest-first.js';
import type { PagedList, RowQuery, TimedList, TimedSource } from './paged-list.js';
import {
  hasTime,
  isBehind,
  positionOf,
  sortableTime,
  sortNewestFirst,
  type TimeOrder,
  type TimePosition,
} from './time-order.js';
import {
  distinctById,
  pageOf,
  readWholeList,
  type WirePage,
} from '../../defender-api/endpoints/shared/wire-page.js';
import type { Derivation } from '../../defender-api/upstream-call.js';

/** Extra rows, so that equal times at the end of the page rarely need another call. */
const SPARE = 50;
/** Growth of the query when too many rows share the last time. */
const GROWTH = 4;

/** The number of rows that the first call for a page asks for. */
export function topOfOrdered(first: number): number {
  return Math.min(first + 1 + SPARE, MAX_TOP);
}

/**
 * A page by time, newest first, using the service's sort. Falls back to time windows if the service doesn't sort, and to the
 * whole list if it doesn't filter by this time either. Options that fail aren't retried for an hour.
 */
export async function readOrderedNewestFirst<Row>(
  source: TimedSource<Row>,
  request: NewestPageRequest,
): Promise<NewestPage<Row>> {
  const { known, isTimeFilterTried = false } = source;
  const { after } = request;
  if (after?.time === '') return { rows: [], hasNextPage: false };
  const readWindows = () => readNewestFirst(source, request);
  const readUnordered = isTimeFilterTried
    ? () => known.tryOptions(['timeFilter'], readWindows, () => readWhole(source, request))
    : readWindows;
  // Pages after a cursor need a time filter, which may be the rejected option.
  const bounds = after === undefined ? [] : (['upperBound', 'timeFilter'] as const);
  return known.tryOptions(['orderBy', ...bounds], () => readOrdered(source, request), readUnordered);
}

/**
 * Fetches pages and checks that they are sorted if that was requested. A page with all rows may have any order.
 *
 * @throws IgnoredOptionError for an unsorted page
 */
export function checkOrder<Row>(
  fetchPage: PagedList<Row>['fetchPage'],
  order: TimeOrder<Row>,
): PagedList<Row>['fetchPage'] {
  return async (query) => {
    const page = await fetchPage(query);
    const isWhole = page.sent < query.top;
    if (query.orderBy !== undefined && !isWhole && !isNewestFirst(page.rows, order))
      throw new IgnoredOptionError('orderBy');
    return page;
  };
}

/**
 * Rows in the order of ids prove nothing, because that is the default order and times may descend by chance. Rows without a
 * time are ignored, as no page shows them.
 */
function isNewestFirst<Row>(rows: readonly Row[], order: TimeOrder<Row>): boolean {
  let previous: TimePosition | undefined;
  let isFalling = false;
  let isById = true;
  for (const row of rows) {
    if (!hasTime(row, order)) continue;
    const { time, id } = positionOf(row, order);
    const position = { time: sortableTime(time), id };
    if (previous !== undefined) {
      if (position.time > previous.time) return false;
      isFalling ||= position.time < previous.time;
      isById &&= previous.id < id;
    }
    previous = position;
  }
  return !(isFalling && isById);
}

/**
 * How to find a page in the whole list, if that is cached. Only while Defender is known to sort, because such a page doesn't
 * show it.
 */
export function deriveNewest<Row extends { readonly id: string }>(
  { filter, orderBy, top, skip, count = false }: RowQuery,
  list: TimedList<Row>,
  known: KnownList,
): Derivation<WirePage<Row>> | undefined {
  const isBeginning = filter.kind === 'everything' && orderBy !== undefined && skip === 0;
  const { findAll } = list;
  if (findAll === undefined || !isBeginning || count || !known.isKnownToWork('orderBy')) return undefined;
  return async () => {
    const pages = await findAll();
    if (pages === undefined) return undefined;
    const sorted = sortNewestFirst(distinctById(pages.flatMap(({ rows }) => rows)), list);
    return { value: pageOf(sorted.slice(0, top)), from: pages.flatMap(({ rows }) => rows.slice(0, 1)) };
  };
}

async function readWhole<Row>(list: TimedSource<Row>, { first, after }: NewestPageRequest) {
  const rows = await readWholeList({
    fetchPage: (range) => list.fetchPage({ filter: list.filter, ...range }),
    idOf: list.idOf,
    top: MAX_TOP,
  });
  return pageBehind(after, sortTimed(rows, list), first, list);
}

function pageBehind<Row>(
  after: TimePosition | undefined,
  sorted: readonly Row[],
  size: number,
  list: TimeOrder<Row>,
): NewestPage<Row> {
  const behind = after === undefined ? sorted : sorted.filter((row) => isBehind(row, after, list));
  return { rows: behind.slice(0, size), hasNextPage: behind.length > size };
}

/**
 * Reads the page in a single response, enlarged if needed, because rows that change between two responses would shift later
 * rows. The service's order among equal times is unknown, so a page ends only where all rows of its last time are present.
 */
async function readOrdered<Row>(
  list: TimedSource<Row>,
  request: NewestPageRequest,
): Promise<NewestPage<Row>> {
  const { first, after } = request;
  const filter =
    after === undefined
      ? list.filter
      : and([list.filter, compare(list.timeProperty, 'le', dateTimeValue(after.time))]);
  const orderBy = [{ property: list.timeProperty, direction: 'desc' }] as const;
  for (let top = topOfOrdered(first); ; top = Math.min(top * GROWTH, MAX_TOP)) {
    const page = await list.fetchPage({ filter, orderBy, top, skip: 0 });
    const isWhole = page.sent < top;
    const sorted = sortTimed(page.rows, list);
    const certain = isWhole ? sorted : withoutLastTime(sorted, list);
    const answer = pageBehind(after, certain, first, list);
    if (isWhole || answer.hasNextPage) return answer;
    if (top === MAX_TOP) return readNewestFirst(list, request);
  }
}

/** Drops rows without a time, consistent with time windows. */
function sortTimed<Row>(rows: readonly Row[], list: TimeOrder<Row>): readonly Row[] {
  return sortNewestFirst(
    rows.filter((row) => hasTime(row, list)),
    list,
  );
}

/** The next page may have more rows of the last time. */
function withoutLastTime<Row>(sorted: readonly Row[], list: TimeOrder<Row>): readonly Row[] {
  const timeOf = (row: Row) => sortableTime(positionOf(row, list).time);
  const last = sorted.at(-1);
  if (last === undefined) return [];
  const lastTime = timeOf(last);
  return sorted.slice(0, sorted.findLastIndex((row) => timeOf(row) !== lastTime) + 1);
}

import { MAX_TOP } from '../../defender-api/endpoints/shared/list-query.js';
import { and, compare } from '../../defender-api/odata/filter.js';
import { dateTimeValue } from '../../defender-api/odata/literal.js';
import { IgnoredOptionError } from './list-memory.js';
import { readNewestFirst, type NewestPage, type NewestPageRequest } from './newest-first.js';
import type { PagedList, TimedSource } from './paged-list.js';
import {
  hasTime,
  isBehind,
  isLater,
  positionOf,
  sortNewestFirst,
  type TimeOrder,
  type TimePosition,
} from './time-order.js';

/** Rows read beyond the page, so that rows of equal time at its end rarely need another call. */
const SPARE = 50;
/** How much more is read each time that too many rows of one time end a page. */
const GROWTH = 4;

/**
 * A page by time, newest first, where the service sorts by itself; windows of time where it turns out not to, and the
 * whole list where it doesn't filter by this time either. What is refused or ignored isn't tried for an hour.
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
  // A page behind a cursor is bounded by time, and that may be what is refused.
  const bounds = after === undefined ? [] : (['upperBound', 'timeFilter'] as const);
  return known.tryOptions(['orderBy', ...bounds], () => readOrdered(source, request), readUnordered);
}

/**
 * The pages of a list, checked for whether they are sorted where that was asked for. A page that holds all rows there are
 * may have any order.
 *
 * @throws IgnoredOptionError for a page that isn't sorted
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
 * Rows in the order of their ids prove nothing: the service lists them so by itself, and their times may fall by chance.
 * Rows without a time may stand anywhere: no page shows them.
 */
function isNewestFirst<Row>(rows: readonly Row[], order: TimeOrder<Row>): boolean {
  const positions = rows.filter((row) => hasTime(row, order)).map((row) => positionOf(row, order));
  const pairs = positions
    .slice(1)
    .map((position, index) => [positions[index] ?? position, position] as const);
  const falls = pairs.some(([one, next]) => isLater(one.time, next.time));
  const rises = pairs.some(([one, next]) => isLater(next.time, one.time));
  return !rises && !(falls && pairs.every(([one, next]) => one.id < next.id));
}

async function readWhole<Row>(
  list: TimedSource<Row>,
  { first, after }: NewestPageRequest,
): Promise<NewestPage<Row>> {
  const rows: Row[] = [];
  for (let skip = 0; ;) {
    const page = await list.fetchPage({ filter: list.filter, top: MAX_TOP, skip });
    rows.push(...page.rows);
    skip += page.sent;
    if (page.sent < MAX_TOP) return pageBehind(after, sortTimed(rows, list), first, list);
  }
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
 * One answer of the service holds the page, or is asked for again with more rows: rows that change between two answers
 * would shift those behind them. How the service orders equal times isn't known, so that a page ends only where all rows
 * of its last time have come.
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
  for (let top = Math.min(first + 1 + SPARE, MAX_TOP); ; top = Math.min(top * GROWTH, MAX_TOP)) {
    const page = await list.fetchPage({ filter, orderBy, top, skip: 0 });
    const isWhole = page.sent < top;
    const sorted = sortTimed(page.rows, list);
    const certain = isWhole ? sorted : withoutLastTime(sorted, list);
    const answer = pageBehind(after, certain, first, list);
    if (isWhole || answer.hasNextPage) return answer;
    if (top === MAX_TOP) return readNewestFirst(list, request);
  }
}

/** Rows without a time are in no window, so that no way of reading shows them. */
function sortTimed<Row>(rows: readonly Row[], list: TimeOrder<Row>): readonly Row[] {
  return sortNewestFirst(
    rows.filter((row) => hasTime(row, list)),
    list,
  );
}

/** More rows of the last time may follow on the next page. */
function withoutLastTime<Row>(sorted: readonly Row[], list: TimeOrder<Row>): readonly Row[] {
  const last = sorted.at(-1);
  if (last === undefined) return [];
  const lastTime = { time: positionOf(last, list).time, id: '\u{10ffff}' };
  return sorted.filter((row) => !isBehind(row, lastTime, list));
}

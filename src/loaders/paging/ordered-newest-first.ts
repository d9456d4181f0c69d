import { MAX_TOP } from '../../defender-api/endpoints/shared/list-query.js';
import { and, compare } from '../../defender-api/odata/filter.js';
import { dateTimeValue } from '../../defender-api/odata/literal.js';
import type { KnownList, TriedOption } from './list-memory.js';
import { readNewestFirst, type NewestPage, type NewestPageRequest } from './newest-first.js';
import type { TimedSource } from './paged-list.js';
import {
  hasTime,
  isBehind,
  positionOf,
  sortNewestFirst,
  type TimeOrder,
  type TimePosition,
} from './time-order.js';
import { isRefusal } from './window-reader.js';

/** Rows read beyond the page, so that rows of equal time at its end rarely need another call. */
const SPARE = 50;

/**
 * A page by time, newest first, where the service sorts by itself; windows of time where it turns out not to, and the
 * whole list where it doesn't filter by this time either. Neither is documented; what is refused isn't tried for an hour.
 * How it orders equal times isn't known: a page ends only where all rows of its last time are at hand.
 */
export async function readOrderedNewestFirst<Row>(
  source: TimedSource<Row>,
  request: NewestPageRequest,
): Promise<NewestPage<Row>> {
  const { known } = source;
  const { after } = request;
  if (after?.time === '') return { rows: [], hasNextPage: false };
  const orUnfiltered = () =>
    tryUnless(
      known,
      'timeFilter',
      () => readNewestFirst(source, request),
      () => readWhole(source, request),
    );
  // A page behind a cursor is bounded by time, and that may be what is refused.
  const isBoundRefused = () =>
    after !== undefined && (known.isRefused('upperBound') || known.isRefused('timeFilter'));
  if (isBoundRefused()) return orUnfiltered();
  return tryUnless(known, 'orderBy', () => readOrdered(source, request), orUnfiltered, isBoundRefused);
}

/**
 * Asks one way unless it is known to be refused, else otherwise. A refusal is remembered when the other way works, which
 * shows that it was this way and not the caller's filter; unless something else has turned out to explain it.
 */
async function tryUnless<T>(
  known: KnownList,
  option: TriedOption,
  ask: () => Promise<T>,
  askOtherwise: () => Promise<T>,
  isExplained: () => boolean = () => false,
): Promise<T> {
  if (known.isRefused(option)) return askOtherwise();
  try {
    return await ask();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const answer = await askOtherwise();
    if (!isExplained()) known.rememberRefusal(option);
    return answer;
  }
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

async function readOrdered<Row>(
  list: TimedSource<Row>,
  { first, after }: NewestPageRequest,
): Promise<NewestPage<Row>> {
  const top = first + 1 + SPARE;
  const query = {
    filter:
      after === undefined
        ? list.filter
        : and([list.filter, compare(list.timeProperty, 'le', dateTimeValue(after.time))]),
    orderBy: [{ property: list.timeProperty, direction: 'desc' }],
    top,
  } as const;
  const rows: Row[] = [];
  for (let skip = 0; ;) {
    const page = await list.fetchPage({ ...query, skip });
    rows.push(...page.rows);
    skip += page.sent;
    const isWhole = page.sent < top;
    const sorted = sortTimed(rows, list);
    const certain = isWhole ? sorted : withoutLastTime(sorted, list);
    const answer = pageBehind(after, certain, first, list);
    if (isWhole || answer.hasNextPage) return answer;
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

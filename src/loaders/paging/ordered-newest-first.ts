import { MAX_TOP } from '../../defender-api/endpoints/shared/list-query.js';
import { and, compare } from '../../defender-api/odata/filter.js';
import { dateTimeValue } from '../../defender-api/odata/literal.js';
import { UpstreamRejectedError } from '../../errors/upstream-errors.js';
import { readInWindows, type TimedList } from './list-connection.js';
import type { NewestPage } from './newest-first.js';
import { isBehind, positionOf, sortNewestFirst, type TimePosition } from './time-order.js';

/** Rows read beyond the page, so that rows of equal time at its end rarely need another call. */
const SPARE = 50;

/**
 * A page by time, newest first, where the service sorts by itself; windows of time where it turns out not to, and the
 * whole list where it doesn't filter by this time either. Neither is documented.
 * How it orders equal times isn't known: a page ends only where all rows of its last time are at hand.
 */
export async function readOrderedNewestFirst<Row>(
  list: TimedList<Row>,
  size: number,
  after: TimePosition | undefined,
  now: number,
): Promise<NewestPage<Row>> {
  return unlessRefused(
    () => readOrdered(list, size, after),
    () =>
      unlessRefused(
        () => readInWindows(list, size, after, now),
        () => readWhole(list, size, after),
      ),
  );
}

async function unlessRefused<T>(ask: () => Promise<T>, askOtherwise: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof UpstreamRejectedError) || error.rejection.status !== 400) throw error;
    return askOtherwise();
  }
}

async function readWhole<Row>(
  list: TimedList<Row>,
  size: number,
  after: TimePosition | undefined,
): Promise<NewestPage<Row>> {
  const rows: Row[] = [];
  for (;;) {
    const page = await list.fetchRows({ filter: list.filter, top: MAX_TOP, skip: rows.length });
    rows.push(...page);
    if (page.length < MAX_TOP) return pageBehind(after, sortNewestFirst(rows, list), size, list);
  }
}

function pageBehind<Row>(
  after: TimePosition | undefined,
  sorted: readonly Row[],
  size: number,
  list: TimedList<Row>,
): NewestPage<Row> {
  const behind = after === undefined ? sorted : sorted.filter((row) => isBehind(row, after, list));
  return { rows: behind.slice(0, size), hasNextPage: behind.length > size };
}

async function readOrdered<Row>(
  list: TimedList<Row>,
  size: number,
  after: TimePosition | undefined,
): Promise<NewestPage<Row>> {
  const top = size + 1 + SPARE;
  const query = {
    filter:
      after === undefined || after.time === ''
        ? list.filter
        : and([list.filter, compare(list.timeProperty, 'le', dateTimeValue(after.time))]),
    orderBy: [{ property: list.timeProperty, direction: 'desc' }],
    top,
  } as const;
  const rows: Row[] = [];
  for (;;) {
    const page = await list.fetchRows({ ...query, skip: rows.length });
    rows.push(...page);
    const isWhole = page.length < top;
    const certain = sortNewestFirst(isWhole ? rows : withoutLastTime(rows, list), list);
    const answer = pageBehind(after, certain, size, list);
    if (isWhole || answer.hasNextPage) return answer;
  }
}

/** More rows of the last time may follow on the next page. */
function withoutLastTime<Row>(rows: readonly Row[], list: TimedList<Row>): readonly Row[] {
  const sorted = sortNewestFirst(rows, list);
  const last = sorted.at(-1);
  if (last === undefined) return [];
  const lastTime = { time: positionOf(last, list).time, id: '\u{10ffff}' };
  return sorted.filter((row) => !isBehind(row, lastTime, list));
}

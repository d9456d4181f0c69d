import { and, compare } from '../../defender-api/odata/filter.js';
import { dateTimeValue } from '../../defender-api/odata/literal.js';
import { UpstreamRejectedError } from '../../errors/upstream-errors.js';
import { readInWindows, type TimedList } from './list-connection.js';
import type { NewestPage } from './newest-first.js';
import { isBehind, positionOf, sortNewestFirst, type TimePosition } from './time-order.js';

/** Rows read beyond the page, so that rows of equal time at its end rarely need another call. */
const SPARE = 50;

/**
 * A page by time, newest first, where the service sorts by itself; windows of time where it turns out not to.
 * How it orders equal times isn't known: a page ends only where all rows of its last time are at hand.
 */
export async function readOrderedNewestFirst<Row>(
  list: TimedList<Row>,
  size: number,
  after: TimePosition | undefined,
  now: number,
): Promise<NewestPage<Row>> {
  try {
    return await readOrdered(list, size, after);
  } catch (error) {
    if (!(error instanceof UpstreamRejectedError) || error.rejection.status !== 400) throw error;
    return readInWindows(list, size, after, now);
  }
}

async function readOrdered<Row>(
  list: TimedList<Row>,
  size: number,
  after: TimePosition | undefined,
): Promise<NewestPage<Row>> {
  const top = size + 1 + SPARE;
  const query = {
    filter:
      after === undefined
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
    const behind = after === undefined ? certain : certain.filter((row) => isBehind(row, after, list));
    if (isWhole || behind.length > size)
      return { rows: behind.slice(0, size), hasNextPage: behind.length > size };
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

import { MAX_TOP } from '../../defender-api/endpoints/shared/list-query.js';
import { readWholeList, type PageRange } from '../../defender-api/endpoints/shared/wire-page.js';
import { firstSpan, learnRate, learnSize, type ListStatistics } from './list-memory.js';
import type { TimedSource } from './paged-list.js';
import {
  hasTime,
  isBehind,
  isLater,
  positionOf,
  sortNewestFirst,
  type TimeOrder,
  type TimePosition,
} from './time-order.js';
import { type ComparisonOperator, type ODataFilter, and, compare } from '../../defender-api/odata/filter.js';
import { dateTimeValue } from '../../defender-api/odata/literal.js';

export interface NewestPage<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
}

export interface NewestPageRequest {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly first: number;
  readonly after: TimePosition | undefined;
}

const MINUTE_MS = 60_000;
const SHORTEST_SPAN_MS = 1_000;
/** After this many windows that didn't fill the page, all older rows are read at once. */
const BOUNDED_WINDOWS = 2;
/** Share of the rows that a window keeps after it had too many. */
const KEPT_PART = 1 / 4;

/**
 * A page by time, newest first, from a service that sorts only by id. Reads a time window completely and extends it into the
 * past until the page is full. The length of the first window is learned from previous pages. A window with more rows than
 * fit in one call is shortened: ids are unrelated to time, so the returned rows are a sample of all of them. Rows without a
 * time are in no window and never shown.
 */
export async function readNewestFirst<Row>(
  source: TimedSource<Row>,
  { now, first, after }: NewestPageRequest,
): Promise<NewestPage<Row>> {
  // Rows without a time can't be queried by time.
  if (after?.time === '') return { rows: [], hasNextPage: false };
  const wanted = first + 1;
  const top = topFor(wanted);
  const { filter, timeProperty, statistics } = source;
  const bounds = timeBoundsOf(filter, timeProperty);
  const readWindow = createWindowReader(source, top);
  const found: Row[] = [];
  const begin = beginningOf(now, after, bounds);
  const before = (moment: number, span: number | undefined) => timeBefore(moment, span, bounds);
  let to: TimeWindow['to'] = after === undefined ? undefined : { time: after.time, inclusive: true };
  let newest = begin;
  let from = before(newest, firstSpan(statistics.read(), wanted, top));
  let windowsRead = 0;
  let inPages = false;

  for (;;) {
    const window = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    const { rows, isWhole } = await readWindow(window, inPages);
    if (!isWhole) {
      const shorter = timeOfRank(rows, top * KEPT_PART, source);
      inPages = shorter === undefined || (from !== undefined && !isLater(shorter, from));
      if (!inPages) from = shorter;
      windowsRead = 0;
      continue;
    }
    const timed = rows.filter((row) => hasTime(row, source));
    const behind = after === undefined ? timed : timed.filter((row) => isBehind(row, after, source));
    found.push(...sortNewestFirst(behind, source));
    if (found.length >= wanted || from === undefined) {
      statistics.learn(learnFrom(found, { from, begin, wanted, isHead: after === undefined }, source));
      return { rows: found.slice(0, first), hasNextPage: found.length > first };
    }
    windowsRead += 1;
    to = { time: from, inclusive: false };
    const span = nextSpan(newest - Date.parse(from), rows.length, wanted - found.length);
    newest = Date.parse(from);
    from = windowsRead >= BOUNDED_WINDOWS ? undefined : before(newest, span);
    inPages = false;
  }
}

/** Room for several times the requested rows. */
function topFor(wanted: number): number {
  return Math.min(MAX_TOP, Math.max(1_000, 4 * wanted));
}

/** Rounded to the minute, so that callers within it send equal queries and share cached responses. */
function beginningOf(
  now: number,
  after: TimePosition | undefined,
  { latest = Infinity }: TimeBounds,
): number {
  return Math.min(after === undefined ? now - (now % MINUTE_MS) : Date.parse(after.time), latest);
}

/** Updates the statistics from a page. */
function learnFrom<Row>(
  found: readonly Row[],
  page: {
    readonly from: string | undefined;
    readonly begin: number;
    readonly wanted: number;
    readonly isHead: boolean;
  },
  source: Pick<TimedSource<Row>, 'statistics' | 'timeOf' | 'idOf'>,
): ListStatistics {
  const { from, begin, wanted, isHead } = page;
  const statistics = source.statistics.read();
  if (from !== undefined)
    return learnRate(learnSize(statistics, undefined), found.length, begin - Date.parse(from));
  const sized = isHead ? learnSize(statistics, found.length) : statistics;
  const last = found[wanted - 1];
  // An open window has no length, so use the time of the row that filled the page.
  return last === undefined
    ? sized
    : learnRate(sized, wanted, begin - Date.parse(positionOf(last, source).time));
}

/** Undefined if the window would reach before 1970, or before the lower bound of the caller's filter. */
function timeBefore(
  newest: number,
  span: number | undefined,
  { earliest = 0 }: TimeBounds,
): string | undefined {
  return span === undefined || newest - span <= earliest ? undefined : new Date(newest - span).toISOString();
}

/** The time of the row at this rank, newest first. */
function timeOfRank<Row>(rows: readonly Row[], rank: number, order: TimeOrder<Row>): string | undefined {
  const row = sortNewestFirst(rows, order)[Math.floor(rank)];
  const time = row === undefined ? '' : positionOf(row, order).time;
  return time === '' ? undefined : time;
}

/** Estimates the window for the missing rows at the rate just seen, with 50 % margin. */
function nextSpan(read: number, got: number, missing: number): number {
  const span = Math.max(SHORTEST_SPAN_MS, read);
  const estimate = got === 0 ? span * 16 : (span * missing * 1.5) / got;
  return Math.min(Math.max(estimate, span * 2), span * 16);
}

/** Time bounds of a filter in epoch milliseconds; absent if open. */
export interface TimeBounds {
  readonly earliest?: number;
  readonly latest?: number;
}

const LOWER: ReadonlySet<ComparisonOperator> = new Set(['eq', 'gt', 'ge']);
const UPPER: ReadonlySet<ComparisonOperator> = new Set(['eq', 'lt', 'le']);

/** Bounds that hold for all rows that match the filter. Considers only conditions joined by AND. */
export function timeBoundsOf(filter: ODataFilter, property: string): TimeBounds {
  const conditions = filter.kind === 'and' ? filter.filters : [filter];
  const timesOf = (operators: ReadonlySet<ComparisonOperator>) =>
    conditions.flatMap((condition) =>
      condition.kind === 'comparison' &&
      condition.property === property &&
      condition.value.kind === 'dateTime' &&
      operators.has(condition.operator)
        ? [Date.parse(condition.value.value)]
        : [],
    );
  const [lower, upper] = [timesOf(LOWER), timesOf(UPPER)];
  return {
    ...(lower.length > 0 && { earliest: Math.max(...lower) }),
    ...(upper.length > 0 && { latest: Math.min(...upper) }),
  };
}

/** A time window. Absent ends are open. */
export interface TimeWindow {
  /** Inclusive. */
  readonly from?: string;
  readonly to?: { readonly time: string; readonly inclusive: boolean };
}

/** Reads the rows of a window, up to one call's maximum unless read in pages. */
type WindowReader<Row> = (
  window: TimeWindow,
  inPages: boolean,
) => Promise<{ readonly rows: readonly Row[]; readonly isWhole: boolean }>;

/**
 * An upper bound on time is undocumented. If the service rejects it, windows are read without it for an hour, and newer rows
 * are dropped.
 */
function createWindowReader<Row>(source: TimedSource<Row>, top: number): WindowReader<Row> {
  const { known } = source;
  return async (window, inPages) => {
    const { to, ...unbounded } = window;
    if (to === undefined) return readRows(source, window, top, inPages);
    const readUnbounded = async () => {
      const { rows } = await readRows(source, unbounded, MAX_TOP, true);
      return { rows: rows.filter((row) => isInside(row, to, source)), isWhole: true };
    };
    return known.tryOptions(['upperBound'], () => readRows(source, window, top, inPages), readUnbounded);
  };
}

async function readRows<Row>(
  source: TimedSource<Row>,
  window: TimeWindow,
  top: number,
  inPages: boolean,
): ReturnType<WindowReader<Row>> {
  const filter = and([source.filter, inWindow(source.timeProperty, window)]);
  const fetchPage = (range: PageRange) => source.fetchPage({ filter, ...range });
  if (inPages) return { rows: await readWholeList({ fetchPage, idOf: source.idOf, top }), isWhole: true };
  const { rows, sent } = await fetchPage({ top, skip: 0 });
  return { rows, isWhole: sent < top };
}

function isInside<Row>(row: Row, to: NonNullable<TimeWindow['to']>, order: TimeOrder<Row>): boolean {
  return isBehind(row, { time: to.time, id: to.inclusive ? '\u{10ffff}' : '' }, order);
}

function inWindow(property: string, { from, to }: TimeWindow): ODataFilter {
  return and([
    ...(from === undefined ? [] : [compare(property, 'ge', dateTimeValue(from))]),
    ...(to === undefined ? [] : [compare(property, to.inclusive ? 'le' : 'lt', dateTimeValue(to.time))]),
  ]);
}

import { MAX_TOP } from '../../defender-api/endpoints/shared/list-query.js';
import { UpstreamRejectedError } from '../../errors/upstream-errors.js';
import {
  isBehind,
  isLater,
  positionOf,
  sortNewestFirst,
  type TimeOrder,
  type TimePosition,
} from './time-order.js';

/** A stretch of time to read, newest end last. Missing ends are open. */
export interface TimeWindow {
  /** Inclusive. */
  readonly from?: string;
  readonly to?: { readonly time: string; readonly inclusive: boolean };
}

export interface NewestFirstSource<Row> extends TimeOrder<Row> {
  /** Rows of a window that meet the caller's filter, in any order. */
  readonly fetchWindow: (window: TimeWindow, top: number, skip: number) => Promise<readonly Row[]>;
}

export interface NewestPage<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const SHORTEST_SPAN_MS = 1_000;
/** After so many windows in a row that did not fill the page, everything older is asked for at once. */
const BOUNDED_WINDOWS = 2;
/** The part of the rows that a window keeps when it turned out to hold too many. */
const KEPT_PART = 1 / 4;

/**
 * A page by time, newest first, from a service that sorts by id and so can't be asked for the newest: it reads a window
 * of time whole, and widens it towards the past until the page is full. A window that holds more rows than one call
 * gives is made shorter: ids say nothing of time, so the rows that came tell how all of them lie in time.
 */
export async function readNewestFirst<Row>(
  source: NewestFirstSource<Row>,
  {
    now,
    first,
    after,
  }: { readonly now: number; readonly first: number; readonly after: TimePosition | undefined },
): Promise<NewestPage<Row>> {
  // Behind a row without a time lies nothing that could be asked for by time.
  if (after?.time === '') return { rows: [], hasNextPage: false };
  const wanted = first + 1;
  const top = Math.max(1_000, 2 * wanted);
  const readWindow = createWindowReader(source, top);
  const found: Row[] = [];
  let to: TimeWindow['to'] = after === undefined ? undefined : { time: after.time, inclusive: true };
  // The minute and not the moment, so that callers of the same minute ask the same question and share its answer.
  let newest = after === undefined ? now - (now % MINUTE_MS) : Date.parse(after.time);
  let span = DAY_MS;
  let from = timeBefore(newest, span);
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
    const behind = after === undefined ? rows : rows.filter((row) => isBehind(row, after, source));
    found.push(...sortNewestFirst(behind, source));
    if (found.length >= wanted || from === undefined) {
      return { rows: found.slice(0, first), hasNextPage: found.length > first };
    }
    windowsRead += 1;
    to = { time: from, inclusive: false };
    span = nextSpan(newest - Date.parse(from), rows.length, wanted - found.length);
    newest = Date.parse(from);
    from = windowsRead >= BOUNDED_WINDOWS ? undefined : timeBefore(newest, span);
    inPages = false;
  }
}

/** Undefined where the span reaches beyond all time. */
function timeBefore(newest: number, span: number): string | undefined {
  return newest <= span ? undefined : new Date(newest - span).toISOString();
}

/** The time that so many of the rows have or are later than. */
function timeOfRank<Row>(rows: readonly Row[], rank: number, order: TimeOrder<Row>): string | undefined {
  const row = sortNewestFirst(rows, order)[Math.floor(rank)];
  const time = row === undefined ? '' : positionOf(row, order).time;
  return time === '' ? undefined : time;
}

/** Long enough for the rows that are missing if they come as often as those just read, with half as much to spare. */
function nextSpan(read: number, got: number, missing: number): number {
  const span = Math.max(SHORTEST_SPAN_MS, read);
  const estimate = got === 0 ? span * 16 : (span * missing * 1.5) / got;
  return Math.min(Math.max(estimate, span * 2), span * 16);
}

/** The rows of a window: all, or as many as one call gives, unless they are read in pages. */
type WindowReader<Row> = (
  window: TimeWindow,
  inPages: boolean,
) => Promise<{ readonly rows: readonly Row[]; readonly isWhole: boolean }>;

/**
 * No page shows that the service takes an upper bound on time. Where it refuses one, windows are read without it from
 * then on, and the newer rows, which the caller has seen, are dropped here.
 */
function createWindowReader<Row>(source: NewestFirstSource<Row>, top: number): WindowReader<Row> {
  let takesUpperBound = true;
  return async (window, inPages) => {
    const { to, ...unbounded } = window;
    if (to === undefined || takesUpperBound) {
      try {
        return await readRows(source, window, top, inPages);
      } catch (error) {
        if (to === undefined || !(error instanceof UpstreamRejectedError) || error.rejection.status !== 400)
          throw error;
        takesUpperBound = false;
      }
    }
    const { rows } = await readRows(source, unbounded, MAX_TOP, true);
    return { rows: rows.filter((row) => isInside(row, to, source)), isWhole: true };
  };
}

async function readRows<Row>(
  source: NewestFirstSource<Row>,
  window: TimeWindow,
  top: number,
  inPages: boolean,
): ReturnType<WindowReader<Row>> {
  const rows: Row[] = [];
  for (;;) {
    const page = await source.fetchWindow(window, top, rows.length);
    rows.push(...page);
    const isWhole = page.length < top;
    if (isWhole || !inPages) return { rows, isWhole };
  }
}

function isInside<Row>(row: Row, to: NonNullable<TimeWindow['to']>, order: TimeOrder<Row>): boolean {
  return isBehind(row, { time: to.time, id: to.inclusive ? '\u{10ffff}' : '' }, order);
}

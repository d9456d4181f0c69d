import { MAX_TOP } from '../../defender-api/endpoints/shared/list-query.js';
import { and, compare, type ODataFilter } from '../../defender-api/odata/filter.js';
import { dateTimeValue } from '../../defender-api/odata/literal.js';
import type { TimedSource } from './paged-list.js';
import { isBehind, type TimeOrder } from './time-order.js';

/** A time window. Absent ends are open. */
export interface TimeWindow {
  /** Inclusive. */
  readonly from?: string;
  readonly to?: { readonly time: string; readonly inclusive: boolean };
}

/** Reads the rows of a window, up to one call's maximum unless read in pages. */
export type WindowReader<Row> = (
  window: TimeWindow,
  inPages: boolean,
) => Promise<{ readonly rows: readonly Row[]; readonly isWhole: boolean }>;

/**
 * An upper bound on time is undocumented. If the service rejects it, windows are read without it for an hour, and newer rows
 * are dropped.
 */
export function createWindowReader<Row>(source: TimedSource<Row>, top: number): WindowReader<Row> {
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
  // New rows shift the pages, so the last rows of a page may be sent again.
  const rows = new Map<string, Row>();
  for (let skip = 0; ;) {
    const page = await source.fetchPage({ filter, top, skip });
    for (const row of page.rows) rows.set(source.idOf(row), row);
    skip += page.sent;
    const isWhole = page.sent < top;
    if (isWhole || !inPages) return { rows: [...rows.values()], isWhole };
  }
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

import { and, compare, isNothing, type ODataFilter } from '../../defender-api/odata/filter.js';
import { dateTimeValue } from '../../defender-api/odata/literal.js';
import type { SortKey } from '../../defender-api/odata/encode-query.js';
import type { Reader } from '../reader.js';
import { checkFirst, toConnection, type Connection, type PageArguments } from './connection.js';
import { decodeCursor, encodeCursor, type CursorScope } from './cursor.js';
import { readNewestFirst, type NewestPage, type TimeWindow } from './newest-first.js';
import { readServicePage, servicePosition } from './service-order.js';
import { positionOf, timePosition, type TimeOrder, type TimePosition } from './time-order.js';

export interface RowQuery {
  readonly filter: ODataFilter;
  readonly top: number;
  readonly skip: number;
  readonly orderBy?: readonly SortKey[];
}

/** A collection of Defender that is paged through, and the caller's question about it. */
export interface PagedList<Row> {
  /** Field coordinate, such as `Query.alerts`. */
  readonly field: string;
  /** Everything that decides which rows come in which order; cursors are bound to it. */
  readonly question: unknown;
  readonly filter: ODataFilter;
  readonly fetchRows: (query: RowQuery) => Promise<readonly Row[]>;
}

/** A page as the service lists its rows. One call. */
export async function connectInServiceOrder<Row extends { readonly id: string }>(
  list: PagedList<Row>,
  page: PageArguments,
  reader: Reader,
): Promise<Connection<Row>> {
  const { size, scope, after } = checkPage(list, page, reader, servicePosition);
  const fetchRows = async (top: number, skip: number) =>
    isNothing(list.filter) ? [] : list.fetchRows({ filter: list.filter, top, skip });
  const { rows, hasNextPage, startIndex } = await readServicePage(fetchRows, size, after);
  return toConnection(rows, ({ id }, index) => encodeCursor(scope, { index: startIndex + index, id }), {
    hasNextPage,
    hasPreviousPage: after !== undefined,
  });
}

export interface TimedList<Row> extends PagedList<Row>, TimeOrder<Row> {
  /** The property that the rows are ordered by. */
  readonly timeProperty: string;
}

export type NewestReader<Row> = (
  list: TimedList<Row>,
  size: number,
  after: TimePosition | undefined,
  now: number,
) => Promise<NewestPage<Row>>;

/** A page by time, newest first, read in windows of time unless the caller knows a better way. */
export async function connectNewestFirst<Row>(
  list: TimedList<Row>,
  page: PageArguments,
  reader: Reader,
  readNewest: NewestReader<Row> = readInWindows,
): Promise<Connection<Row>> {
  const { size, scope, after } = checkPage(list, page, reader, timePosition);
  const { rows, hasNextPage } = isNothing(list.filter)
    ? { rows: [], hasNextPage: false }
    : await readNewest(list, size, after, reader.clock.now());
  return toConnection(rows, (row) => encodeCursor(scope, positionOf(row, list)), {
    hasNextPage,
    hasPreviousPage: after !== undefined,
  });
}

export function readInWindows<Row>(
  list: TimedList<Row>,
  size: number,
  after: TimePosition | undefined,
  now: number,
): Promise<NewestPage<Row>> {
  const { timeOf, idOf, filter, timeProperty } = list;
  const fetchWindow = (window: TimeWindow, top: number, skip: number) =>
    list.fetchRows({ filter: and([filter, inWindow(timeProperty, window)]), top, skip });
  return readNewestFirst({ timeOf, idOf, fetchWindow }, { now, first: size, after });
}

function inWindow(property: string, { from, to }: TimeWindow): ODataFilter {
  return and([
    ...(from === undefined ? [] : [compare(property, 'ge', dateTimeValue(from))]),
    ...(to === undefined ? [] : [compare(property, to.inclusive ? 'le' : 'lt', dateTimeValue(to.time))]),
  ]);
}

function checkPage<Position>(
  { field, question }: Pick<PagedList<unknown>, 'field' | 'question'>,
  { first, after }: PageArguments,
  { context, limits }: Reader,
  position: Parameters<typeof decodeCursor<Position>>[2],
): { readonly size: number; readonly scope: CursorScope; readonly after: Position | undefined } {
  const scope = { field, tenantId: context.tenantId, question };
  return {
    size: checkFirst(first, limits),
    scope,
    after: after == null ? undefined : decodeCursor(after, scope, position),
  };
}

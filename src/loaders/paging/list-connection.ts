import type { LimitedType, PlacedRow } from '../../authorization/caller-scope.js';
import { and, compare, isNothing, type ODataFilter } from '../../defender-api/odata/filter.js';
import { dateTimeValue } from '../../defender-api/odata/literal.js';
import type { SortKey } from '../../defender-api/odata/encode-query.js';
import type { Reader } from '../reader.js';
import { checkFirst, toConnection, type Connection, type PageArguments } from './connection.js';
import { decodeCursor, encodeCursor, type CursorScope } from './cursor.js';
import { readKeptPage, type ListPage } from './keep-in-scope.js';
import { readNewestFirst, type NewestPage, type TimeWindow } from './newest-first.js';
import { readServicePage, servicePosition, type ServicePosition } from './service-order.js';
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
  /** Given for rows that the caller's device groups may limit: those outside are skipped, and the page is filled up. */
  readonly limitedAs?: LimitedType;
  readonly fetchRows: (query: RowQuery) => Promise<readonly Row[]>;
}

/** A page as the service lists its rows. One call. */
export async function connectInServiceOrder<Row extends { readonly id: string }>(
  list: PagedList<Row>,
  page: PageArguments,
  reader: Reader,
): Promise<Connection<Row>> {
  const fetchRows = async (top: number, skip: number) =>
    isNothing(list.filter) ? [] : list.fetchRows({ filter: list.filter, top, skip });
  const readPage = async (size: number, after: ServicePosition | undefined) => {
    const { rows, hasNextPage, startIndex } = await readServicePage(fetchRows, size, after);
    const placed = rows.map((row, index) => ({ row, position: { index: startIndex + index, id: row.id } }));
    return { rows: placed, hasNextPage };
  };
  return connect(list, page, reader, servicePosition, readPage);
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
export async function connectNewestFirst<Row extends { readonly id: string }>(
  list: TimedList<Row>,
  page: PageArguments,
  reader: Reader,
  readNewest: NewestReader<Row> = readInWindows,
): Promise<Connection<Row>> {
  const readPage = async (size: number, after: TimePosition | undefined) => {
    if (isNothing(list.filter)) return { rows: [], hasNextPage: false };
    const { rows, hasNextPage } = await readNewest(list, size, after, reader.clock.now());
    return { rows: rows.map((row) => ({ row, position: positionOf(row, list) })), hasNextPage };
  };
  return connect(list, page, reader, timePosition, readPage);
}

async function connect<Row extends PlacedRow, Position>(
  list: PagedList<Row>,
  page: PageArguments,
  reader: Reader,
  position: Parameters<typeof decodeCursor<Position>>[2],
  readPage: (size: number, after: Position | undefined) => Promise<ListPage<Row, Position>>,
): Promise<Connection<Row>> {
  const { size, scope, after } = checkPage(list, page, reader, position);
  const { rows, hasNextPage } = await readShownPage(list, reader, readPage, size, after);
  return toConnection(
    rows.map(({ row }) => row),
    (_row, index) => encodeCursor(scope, rows[index]?.position),
    { hasNextPage, hasPreviousPage: after !== undefined },
  );
}

function readShownPage<Row extends PlacedRow, Position>(
  { limitedAs }: PagedList<Row>,
  { scope }: Reader,
  readPage: (size: number, after: Position | undefined) => Promise<ListPage<Row, Position>>,
  size: number,
  after: Position | undefined,
): Promise<ListPage<Row, Position>> {
  return limitedAs === undefined || scope.readableGroups === undefined
    ? readPage(size, after)
    : readKeptPage(readPage, (rows) => scope.keep(limitedAs, rows), size, after);
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
  { field, question, limitedAs }: Pick<PagedList<unknown>, 'field' | 'question' | 'limitedAs'>,
  { first, after }: PageArguments,
  { context, limits, scope: { readableGroups } }: Reader,
  position: Parameters<typeof decodeCursor<Position>>[2],
): { readonly size: number; readonly scope: CursorScope; readonly after: Position | undefined } {
  // Who sees other rows asks another question.
  const isLimited = limitedAs !== undefined && readableGroups !== undefined;
  const scope = {
    field,
    tenantId: context.tenantId,
    question: isLimited ? [question, readableGroups] : question,
  };
  return {
    size: checkFirst(first, limits),
    scope,
    after: after == null ? undefined : decodeCursor(after, scope, position),
  };
}

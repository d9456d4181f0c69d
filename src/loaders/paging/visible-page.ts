import type { z } from 'zod';
import { MAX_TOP } from '../../defender-api/endpoints/shared/list-query.js';
import { checkFirst, toConnection, type Connection, type PageArguments } from './connection.js';
import { decodeCursor, encodeCursor, type CursorScope } from './cursor.js';

export interface PositionedRow<Row, Position> {
  readonly row: Row;
  readonly position: Position;
}

export interface ListPage<Row, Position> {
  readonly rows: readonly PositionedRow<Row, Position>[];
  readonly hasNextPage: boolean;
}

/** How to read a list page by page. */
export interface PageSource<Row, Position> {
  readonly position: z.ZodType<Position>;
  readonly readPage: (size: number, after: Position | undefined) => Promise<ListPage<Row, Position>>;
  /** Number of rows in the whole list, if the page doesn't show it. Default: unknown. */
  readonly total?: () => Promise<number | null>;
  /** When the rows were read, ISO 8601; undefined for rows read from the service. */
  readonly asOfTime?: (() => string | undefined) | undefined;
}

/** A page of such a list. Checks the arguments before reading. */
export async function connectPositions<Row, Position>(
  scope: CursorScope,
  { first, after }: PageArguments,
  limits: Parameters<typeof checkFirst>[1],
  { position, readPage, total, asOfTime }: PageSource<Row, Position>,
): Promise<Connection<Row>> {
  const size = checkFirst(first, limits);
  const start = after == null ? undefined : decodeCursor(after, scope, position);
  const { rows, hasNextPage } = await readPage(size, start);
  return toConnection(
    rows.map(({ row }) => row),
    (_row, index) => encodeCursor(scope, rows[index]?.position),
    {
      hasNextPage,
      hasPreviousPage: start !== undefined,
      totalCount: hasNextPage || start !== undefined ? ((await total?.()) ?? null) : rows.length,
      asOfTime: asOfTime?.() ?? null,
    },
  );
}

/** Growth of the read when too few rows were visible. */
const GROWTH = 4;

/**
 * A full page of visible rows. Reads increasingly longer pages until it is full or the list ends. Positions refer to the
 * whole list, so cursors stay valid.
 */
export async function readVisiblePage<Row, Position>(
  readPage: PageSource<Row, Position>['readPage'],
  filterVisible: (rows: readonly Row[]) => Promise<readonly Row[]>,
  size: number,
  after: Position | undefined,
): Promise<ListPage<Row, Position>> {
  const found: PositionedRow<Row, Position>[] = [];
  let position = after;
  for (let length = size + 1; ; length = Math.min(length * GROWTH, MAX_TOP - 2)) {
    const page = await readPage(length, position);
    const visible = new Set(await filterVisible(page.rows.map(({ row }) => row)));
    found.push(...page.rows.filter(({ row }) => visible.has(row)));
    const last = page.rows.at(-1);
    if (found.length > size || !page.hasNextPage || last === undefined)
      return { rows: found.slice(0, size), hasNextPage: found.length > size };
    position = last.position;
  }
}

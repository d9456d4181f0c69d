import type { z } from 'zod';
import { badArgument } from '../../errors/caller-errors.js';
import { decodeCursor, encodeCursor, type CursorScope } from './cursor.js';

export interface Connection<Row> {
  readonly nodes: readonly Row[];
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** Number of rows in the whole list; null if unknown. */
  readonly totalCount: number | null;
  /** When the snapshot was read, ISO 8601; null for rows read from the service. */
  readonly asOfTime?: string | null;
}

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** @throws BadUserInputError if the limit is exceeded. Pages are never truncated silently. */
export function checkFirst(
  first: number | null | undefined,
  { defaultFirst, maxFirst }: { readonly defaultFirst: number; readonly maxFirst: number },
): number {
  const rows = first ?? defaultFirst;
  if (rows < 1 || rows > maxFirst)
    throw badArgument('first', `must be 1 to ${maxFirst.toLocaleString('en-US')}, not ${String(rows)}.`);
  return rows;
}

export function toConnection<Row>(
  rows: readonly Row[],
  cursorOf: (row: Row, index: number) => string,
  {
    hasNextPage,
    hasPreviousPage,
    totalCount = null,
    asOfTime = null,
    endCursor,
  }: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly totalCount?: number | null;
    readonly asOfTime?: string | null;
    /** Start of the next page, if it isn't after the last row. */
    readonly endCursor?: string | undefined;
  },
): Connection<Row> {
  const cursorAt = (index: number) => {
    const row = rows.at(index);
    return row === undefined ? null : cursorOf(row, index < 0 ? rows.length + index : index);
  };
  // Lazy, because most operations select only nodes.
  return {
    nodes: rows,
    totalCount,
    asOfTime,
    get edges() {
      return rows.map((node, index) => ({ cursor: cursorOf(node, index), node }));
    },
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      get startCursor() {
        return cursorAt(0);
      },
      get endCursor() {
        return endCursor ?? cursorAt(-1);
      },
    },
  };
}

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

import { z } from 'zod';
import { checkFirst, toConnection, type Connection, type PageArguments } from './connection.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import type { Limits } from '../../config/limits.js';
import type { CallContext } from '../../defender-api/call-context.js';
import { distinctBy } from '../../defender-api/endpoints/shared/wire-page.js';
import { compareTexts } from '../../lib/texts.js';
import { isBehind, positionOf, sortNewestFirst, timePosition, type TimeOrder } from './time-order.js';

const keyPosition: z.ZodType<{ readonly key: string }> = z.strictObject({ key: z.string() });

export interface KeyedList<Row> {
  readonly readRows: () => Promise<readonly Row[]>;
  /** Unique. Rows are sorted by it as text. */
  readonly keyOf: (row: Row) => string;
  /** Completes the rows of the page only; null for rows to hide. */
  readonly complete?: (rows: readonly Row[]) => Promise<readonly (Row | null)[]>;
}

interface PageReader {
  readonly limits: Pick<Limits, 'defaultFirst' | 'maxFirst'>;
  readonly context: Pick<CallContext, 'tenantId'>;
}

/** Pages, by key, of lists of a parent that the service returns completely. Validates arguments before reading. */
export function createKeyedPages({ limits, context: { tenantId } }: PageReader) {
  return async <Row>(
    field: string,
    parent: unknown,
    { first, after }: PageArguments,
    { readRows, keyOf, complete }: KeyedList<Row>,
  ): Promise<Connection<Row>> => {
    const scope = { field, tenantId, question: parent };
    const size = checkFirst(first, limits);
    const position = after == null ? undefined : decodeCursor(after, scope, keyPosition);
    const keyed = distinctBy(await readRows(), keyOf).map((row) => ({ row, key: keyOf(row) }));
    const behind = keyed
      .filter(({ key }) => position === undefined || key > position.key)
      .sort((a, b) => compareTexts(a.key, b.key));
    const page = behind.slice(0, size);
    const rows = page.map(({ row }) => row);
    const completed = complete === undefined ? rows : await complete(rows);
    const shown = page.flatMap(({ key }, index) => {
      const row = completed[index];
      return row == null ? [] : [{ row, key }];
    });
    const cursorAt = (key = '') => encodeCursor(scope, { key });
    const last = page.at(-1);
    return toConnection(
      shown.map(({ row }) => row),
      (_row, index) => cursorAt(shown[index]?.key),
      {
        ...(last?.key !== shown.at(-1)?.key && { endCursor: cursorAt(last?.key) }),
        hasNextPage: behind.length > size,
        hasPreviousPage: position !== undefined,
        totalCount: keyed.length,
      },
    );
  };
}

/** Pages, newest first, of lists of a parent that the service returns completely. Validates arguments before reading. */
export function createTimedPages({ limits, context: { tenantId } }: PageReader) {
  return async <Row>(
    field: string,
    parent: string | null,
    { first, after }: PageArguments,
    order: TimeOrder<Row>,
    readRows: () => Promise<readonly Row[]>,
  ): Promise<Connection<Row>> => {
    const scope = { field, tenantId, question: parent };
    const size = checkFirst(first, limits);
    const position = after == null ? undefined : decodeCursor(after, scope, timePosition);
    const sorted = sortNewestFirst(distinctBy(await readRows(), order.idOf), order);
    const behind = position === undefined ? sorted : sorted.filter((row) => isBehind(row, position, order));
    return toConnection(behind.slice(0, size), (row) => encodeCursor(scope, positionOf(row, order)), {
      hasNextPage: behind.length > size,
      hasPreviousPage: position !== undefined,
      totalCount: sorted.length,
    });
  };
}

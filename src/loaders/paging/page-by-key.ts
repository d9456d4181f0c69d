import { z } from 'zod';
import { checkFirst, toConnection, type Connection, type PageArguments } from './connection.js';
import { decodeCursor, encodeCursor, type CursorScope } from './cursor.js';
import { compareTexts } from '../../lib/texts.js';

const keyPosition: z.ZodType<{ readonly key: string }> = z.strictObject({ key: z.string() });

export interface KeyedList<Row> {
  readonly readRows: () => Promise<readonly Row[]>;
  /** Unique. Rows are sorted by it as text. */
  readonly keyOf: (row: Row) => string;
  /** Completes the rows of the page only; null for rows to hide. */
  readonly complete?: (rows: readonly Row[]) => Promise<readonly (Row | null)[]>;
}

/** A page, by key, of a list that the service returns completely. Validates arguments before reading. */
export async function pageByKey<Row>(
  { readRows, keyOf, complete }: KeyedList<Row>,
  { first, after }: PageArguments,
  scope: CursorScope,
  limits: { readonly defaultFirst: number; readonly maxFirst: number },
): Promise<Connection<Row>> {
  const size = checkFirst(first, limits);
  const position = after == null ? undefined : decodeCursor(after, scope, keyPosition);
  const keyed = (await readRows()).map((row) => ({ row, key: keyOf(row) }));
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
}

import { checkFirst, toConnection, type Connection, type PageArguments } from './connection.js';
import { decodeCursor, encodeCursor, type CursorScope } from './cursor.js';
import { isBehind, positionOf, sortNewestFirst, timePosition, type TimeOrder } from './time-order.js';

/** A list of one parent that the service returns completely. */
export interface ListOfParent<Row> {
  /** Field coordinate, such as `DefenderFile.alerts`. */
  readonly field: string;
  /** Identifies the parent. Cursors are bound to it. */
  readonly parent: string;
  readonly readRows: () => Promise<readonly Row[]>;
}

/** A page, newest first, of a list that the service returns completely. Validates arguments before reading. */
export async function pageOfList<Row>(
  readRows: () => Promise<readonly Row[]>,
  order: TimeOrder<Row>,
  { first, after }: PageArguments,
  scope: CursorScope,
  limits: { readonly defaultFirst: number; readonly maxFirst: number },
): Promise<Connection<Row>> {
  const size = checkFirst(first, limits);
  const position = after == null ? undefined : decodeCursor(after, scope, timePosition);
  const sorted = sortNewestFirst(await readRows(), order);
  const behind = position === undefined ? sorted : sorted.filter((row) => isBehind(row, position, order));
  return toConnection(behind.slice(0, size), (row) => encodeCursor(scope, positionOf(row, order)), {
    hasNextPage: behind.length > size,
    hasPreviousPage: position !== undefined,
    totalCount: sorted.length,
  });
}

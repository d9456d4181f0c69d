import { checkFirst, toConnection, type Connection, type PageArguments } from './connection.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import type { PageReader } from './page-by-key.js';
import { isBehind, positionOf, sortNewestFirst, timePosition, type TimeOrder } from './time-order.js';

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
    const sorted = sortNewestFirst(await readRows(), order);
    const behind = position === undefined ? sorted : sorted.filter((row) => isBehind(row, position, order));
    return toConnection(behind.slice(0, size), (row) => encodeCursor(scope, positionOf(row, order)), {
      hasNextPage: behind.length > size,
      hasPreviousPage: position !== undefined,
      totalCount: sorted.length,
    });
  };
}

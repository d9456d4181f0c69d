import type { Reader } from '../reader.js';
import type { Connection, PageArguments } from './connection.js';
import type { PagedList } from './paged-list.js';
import { connectInServiceOrder } from './list-connection.js';

/** A page as the service lists its rows, of rows that are told apart by something else than `id`. One call. */
export async function connectByKey<Row>(
  list: PagedList<Row> & { readonly keyOf: (row: Row) => string },
  page: PageArguments,
  reader: Reader,
): Promise<Connection<Row>> {
  const keyed: PagedList<{ readonly id: string; readonly row: Row }> = {
    ...list,
    fetchPage: async (query) => {
      const page = await list.fetchPage(query);
      return { ...page, rows: page.rows.map((row) => ({ id: list.keyOf(row), row })) };
    },
  };
  const connection = await connectInServiceOrder(keyed, page, reader);
  return {
    nodes: connection.nodes.map(({ row }) => row),
    get edges() {
      return connection.edges.map(({ cursor, node }) => ({ cursor, node: node.row }));
    },
    pageInfo: connection.pageInfo,
    totalCount: connection.totalCount,
  };
}

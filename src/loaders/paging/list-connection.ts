import { pageOf, withoutRepeated, type WirePage } from '../../defender-api/endpoints/shared/wire-page.js';
import type { GroupedRow } from '../../authorization/caller-scope.js';
import type { LoaderContext } from '../shared/loader-context.js';
import { connectPositions, type Connection, type PageArguments, type PageSource } from './connection.js';
import { readVisiblePage } from './visible-page.js';
import { readServicePage, servicePosition, type ServicePosition } from './service-order.js';
import { splitLongSet } from './split-long-set.js';
import { checkOrder, deriveNewest, readOrderedNewestFirst } from './ordered-newest-first.js';
import { positionOf, timePosition, type TimePosition } from './time-order.js';
import { BadUserInputError } from '../../errors/caller-errors.js';
import type { OrderInput } from '../shared/row-orders.js';
import type { PagedList, TimedList } from './paged-list.js';

/** A page in the service's order. One call, unless the filter has a set too long for one call. */
export async function connectInServiceOrder<Row extends { readonly id: string }>(
  list: PagedList<Row>,
  page: PageArguments,
  reader: LoaderContext,
): Promise<Connection<Row>> {
  return connectPages(list, page, reader, counted(list, splitLongSet(list, reader.limits.batchSize), reader));
}

/** The same with a custom way to fetch and count rows. */
export async function connectPages<Row extends { readonly id: string }>(
  list: PagedList<Row>,
  page: PageArguments,
  reader: LoaderContext,
  { fetchPage, total, asOfTime }: CountedList<Row> & Pick<PageSource<Row, ServicePosition>, 'asOfTime'>,
): Promise<Connection<Row>> {
  const { filter } = list;
  const fetchRows = async (top: number, skip: number) =>
    filter.kind === 'nothing'
      ? pageOf<Row>([])
      : withoutRepeated(await fetchPage({ filter, top, skip }), ({ id }) => id);
  const readPage = async (size: number, after: ServicePosition | undefined) => {
    const { rows, hasNextPage, indexes } = await readServicePage(fetchRows, size, after);
    const positioned = rows.map((row, index) => ({
      row,
      position: { index: indexes[index] ?? 0, id: row.id },
    }));
    return { rows: positioned, hasNextPage };
  };
  return connect(list, page, reader, { position: servicePosition, readPage, total, asOfTime });
}

/** A page by id, or by time, newest first. */
export async function connectByIdOrTime<Row extends { readonly id: string }>(
  list: TimedList<Row>,
  orderedBy: string,
  page: PageArguments,
  reader: LoaderContext,
): Promise<Connection<Row>> {
  if (orderedBy === 'ID') return connectInServiceOrder(list, page, reader);
  const { memory, context, limits } = reader;
  const fetchDistinct: PagedList<Row>['fetchPage'] = async (query) => {
    const derive = deriveNewest(query, list, memory.list(context.tenantId, list.name));
    return withoutRepeated(await list.fetchPage(query, derive), list.idOf);
  };
  const checked = { ...list, fetchPage: checkOrder(fetchDistinct, list) };
  const { fetchPage, total } = counted(list, splitLongSet(checked, limits.batchSize, list), reader);
  const readPage = async (size: number, after: TimePosition | undefined) => {
    if (list.filter.kind === 'nothing') return { rows: [], hasNextPage: false };
    const part = after === undefined ? 'newest' : 'older';
    const source = {
      ...list,
      fetchPage,
      known: memory.list(context.tenantId, list.name, context),
      statistics: memory.pages(context.tenantId, list.name, list.filter, part),
    };
    const { rows, hasNextPage } = await readOrderedNewestFirst(source, {
      // Read by time windows only. Other pages don't depend on the clock.
      get now() {
        return reader.now();
      },
      first: size,
      after,
    });
    return { rows: rows.map((row) => ({ row, position: positionOf(row, list) })), hasNextPage };
  };
  return connect(list, page, reader, { position: timePosition, readPage, total });
}

export async function connect<Row extends GroupedRow, Position>(
  list: PagedList<Row>,
  page: PageArguments,
  reader: LoaderContext,
  source: PageSource<Row, Position>,
): Promise<Connection<Row>> {
  const { field, filter, asked = filter, order, limitedAs, also } = list;
  const { context, limits, callerScope } = reader;
  const { readPage } = source;
  // Callers limited to other groups see other rows, so the cursor differs.
  const groups = limitedAs === undefined ? undefined : callerScope.readableGroups;
  const scope = { field, tenantId: context.tenantId, question: [asked, order, groups] };
  if (limitedAs === undefined || !isLimited(list, reader))
    return connectPositions(scope, page, limits, source);
  const filterVisible = (rows: readonly Row[]) => callerScope.filterVisible(limitedAs, rows, also);
  return connectPositions(scope, page, limits, {
    ...source,
    readPage: (size, after) => readVisiblePage(readPage, filterVisible, size, after),
  });
}

function isLimited(
  { limitedAs, also }: Pick<PagedList<unknown>, 'limitedAs' | 'also'>,
  { callerScope }: LoaderContext,
): boolean {
  if (limitedAs === undefined) return false;
  return (
    callerScope.readableGroups !== undefined || (also !== undefined && !callerScope.rolesEverywhere.has(also))
  );
}

/** Counts rows only if totalCount is requested and the count includes only rows that the caller may see. */
function counted<Row>(
  list: PagedList<Row>,
  fetchPage: PagedList<Row>['fetchPage'],
  reader: LoaderContext,
): CountedList<Row> {
  const { filter, includeTotalCount = false, asksForShownOnly = false } = list;
  return includeTotalCount && filter.kind !== 'nothing' && (asksForShownOnly || !isLimited(list, reader))
    ? countRows({ filter, fetchPage })
    : { fetchPage, total: () => Promise.resolve(null) };
}

/** A page in the service's order, for rows identified by another key than `id`. One call. */
export async function connectByKey<Row>(
  list: PagedList<Row> & { readonly keyOf: (row: Row) => string },
  page: PageArguments,
  reader: LoaderContext,
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

/** An order by a field that has one direction. */
export interface FixedOrderInput<Field extends string> {
  readonly field: Field;
  readonly direction?: OrderInput<Field>['direction'] | null | undefined;
}

/** The order field, for orders with one direction each. @throws BadUserInputError for another direction */
export function fieldOf<Field extends string>(
  directions: Readonly<Record<Field, OrderInput<Field>['direction']>>,
  input: FixedOrderInput<Field> | null | undefined,
  fallback: Field,
): Field {
  if (input == null) return fallback;
  const { field, direction } = input;
  if (direction != null && directions[field] !== direction)
    throw new BadUserInputError(
      `orderBy by ${field} must have the direction ${directions[field]}.`,
      'orderBy.direction',
    );
  return field;
}

/**
 * Total number of rows, if the response proves it; otherwise null. A full page whose count equals its length proves nothing,
 * because the service sometimes counts all rows and sometimes only those sent.
 */
export function provenTotal(
  { sent, count }: WirePage<unknown>,
  { top, skip }: { readonly top: number; readonly skip: number },
): number | null {
  if (sent < top && (sent > 0 || skip === 0)) return skip + sent;
  return count !== undefined && count > sent && count >= skip + sent ? count : null;
}

/** A list whose responses are counted. */
interface CountedList<Row> {
  readonly fetchPage: PagedList<Row>['fetchPage'];
  /** Makes one more call, for two rows, if the page was read with another filter. */
  readonly total: () => Promise<number | null>;
}

function countRows<Row>({
  filter,
  fetchPage,
}: Pick<PagedList<Row>, 'filter' | 'fetchPage'>): CountedList<Row> {
  let total: number | null | undefined;
  const fetchCounted: PagedList<Row>['fetchPage'] = async (query) => {
    // The count would apply to a narrower filter.
    if (query.filter !== filter) return fetchPage(query);
    const page = await fetchPage({ ...query, count: true });
    total = provenTotal(page, query) ?? total ?? null;
    return page;
  };
  return {
    fetchPage: fetchCounted,
    total: async () => {
      if (total === undefined) await fetchCounted({ filter, top: 2, skip: 0 });
      return total ?? null;
    },
  };
}

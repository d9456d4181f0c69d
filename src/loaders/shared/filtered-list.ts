import type { LimitedType } from '../../authorization/caller-scope.js';
import type { ListQuery } from '../../defender-api/endpoints/shared/list-query.js';
import { asPage } from '../../defender-api/endpoints/shared/wire-page.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import type { Collection } from '../../defender-api/snapshots/collections.js';
import { compileFilter, type FilterInput } from './compile-filter.js';
import type { FilterableProperties } from './filterable-properties.js';
import type { IdLoader } from './id-loader.js';
import type { Connection, PageArguments } from '../paging/connection.js';
import { connectCollection } from '../paging/collection-pages.js';
import { connectInServiceOrder } from '../paging/list-connection.js';
import type { LoaderContext } from './loader-context.js';
import { orderOf, type OrderInput, type RowOrders } from './row-orders.js';

export interface FilteredPage extends PageArguments {
  readonly filter?: FilterInput | null | undefined;
}

export interface OrderedPage<Field extends string> extends FilteredPage {
  readonly orderBy?: OrderInput<Field> | null | undefined;
  readonly includeTotalCount?: boolean;
}

interface FilteredList<Row> {
  /** Field coordinate, such as `Query.indicators`. */
  readonly field: string;
  readonly filters: FilterableProperties;
  readonly list: (query: ListQuery) => UpstreamCall<readonly Row[]>;
  readonly limitedAs?: LimitedType;
}

/** A page of filtered rows in the service's order. Caches rows by id. */
export async function connectFiltered<Row extends { readonly id: string }>(
  { field, filters, list, limitedAs }: FilteredList<Row>,
  { filter, ...page }: FilteredPage,
  reader: LoaderContext,
  byId: Pick<IdLoader<Row>, 'prime'>,
): Promise<Connection<Row>> {
  const connection = await connectInServiceOrder<Row>(
    {
      field,
      filter: compileFilter(filter, filters),
      fetchPage: (query) => reader.dataSource.fetch(asPage(list(query)), reader.context),
      ...(limitedAs !== undefined && { limitedAs }),
    },
    page,
    reader,
  );
  byId.prime(connection.nodes);
  return connection;
}

/** All rows of a family that may be read as a snapshot. */
export interface FilteredCollection<Row, Field extends string> extends Pick<
  FilteredList<Row>,
  'field' | 'filters'
> {
  /** Additional filters on cached rows, which Defender doesn't support. */
  readonly held: FilterableProperties;
  readonly orders: RowOrders<Field>;
  readonly collection: Collection<Row>;
}

/** The same for a collection, in the caller's order. */
export async function connectFilteredCollection<Row extends { readonly id: string }, Field extends string>(
  { field, filters, held, orders, collection }: FilteredCollection<Row, Field>,
  { filter, orderBy, includeTotalCount: totalNeedsSnapshot = false, ...page }: OrderedPage<Field>,
  reader: LoaderContext,
  byId: Pick<IdLoader<Row>, 'prime'>,
): Promise<Connection<Row>> {
  const connection = await connectCollection<Row>(
    {
      field,
      filter: compileFilter(filter, { ...filters, ...held }),
      fetchPage: (query) => reader.dataSource.fetch(asPage(collection.list(query)), reader.context),
      collection,
      totalNeedsSnapshot,
      order: orderOf(orders, orderBy),
    },
    page,
    reader,
  );
  if (connection.asOfTime == null) byId.prime(connection.nodes);
  return connection;
}

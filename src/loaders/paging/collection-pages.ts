import { z } from 'zod';
import { noteStale } from '../../defender-api/cache/stale-reads.js';
import { pageOf } from '../../defender-api/endpoints/shared/wire-page.js';
import { canBeSent, EVERYTHING, type ODataFilter } from '../../defender-api/odata/filter.js';
import { filterPredicate, propertiesOf } from '../../defender-api/odata/evaluate-filter.js';
import { holdsGuid } from '../../defender-api/odata/guid-format.js';
import type { RowOrder, Selection, Snapshot, SortPosition } from '../../defender-api/snapshots/snapshot.js';
import { BadUserInputError, CollectionTooLargeError } from '../../errors/caller-errors.js';
import { chooseSnapshot } from '../plan/choose-snapshot.js';
import type { LoaderContext } from '../shared/loader-context.js';
import type { Collection } from '../../defender-api/snapshots/collections.js';
import { checkFirst, type Connection, type PageArguments } from './connection.js';
import { connect, connectInServiceOrder, connectPages } from './list-connection.js';
import type { PagedList, RowQuery } from './paged-list.js';
import { isTooLong, partsOfLongSet, withoutNegatedSets } from './split-long-set.js';

/** A list of a collection that may be read as a snapshot. */
export interface CollectionList<Row extends object> extends PagedList<Row> {
  readonly collection: Collection<Row>;
  /** Undefined for the service's order. */
  readonly order: RowOrder | undefined;
  /** Replaces the filter on rows from hunts, which lack some properties. */
  readonly huntedFilter?: ODataFilter;
  /** Whether totalCount is requested although the service doesn't count rows. */
  readonly totalNeedsSnapshot?: boolean;
}

interface Identified {
  readonly id: string;
}

const sortPosition: z.ZodType<SortPosition> = z.strictObject({
  value: z.union([z.string(), z.number(), z.null()]),
  id: z.string(),
});

/** A page of a collection, from an expired snapshot if Defender is unavailable. */
export async function connectCollection<Row extends Identified>(
  list: CollectionList<Row>,
  page: PageArguments,
  reader: LoaderContext,
): Promise<Connection<Row>> {
  try {
    return await connectAvailable(list, page, reader);
  } catch (error) {
    const { snapshots, context } = reader;
    const stale = await snapshots.findStale(list.collection, error, context);
    // As any other snapshot, it must certainly give the same rows as the service.
    if (stale === undefined || !(stale.isHunted || (await stale.select(list.filter)).isCertain)) throw error;
    noteStale(stale.asOfTime, error, context);
    return connectSnapshot(list, page, reader, () => Promise.resolve(filtered(list, stale)));
  }
}

/**
 * A page of a collection. Uses a snapshot if the service doesn't support the order or filter, if a cached snapshot gives the
 * same rows, or if reading one takes fewer calls. Otherwise pages through the service's list.
 */
async function connectAvailable<Row extends Identified>(
  list: CollectionList<Row>,
  page: PageArguments,
  reader: LoaderContext,
): Promise<Connection<Row>> {
  const { filter, asked = filter, order, collection, totalNeedsSnapshot = false } = list;
  checkFirst(page.first, reader.limits);
  if (filter.kind === 'nothing') return connectInServiceOrder(list, page, reader);
  const readAll = () => connectSnapshot(list, page, reader, () => readAllThatCount(list, reader));
  const sent = withoutNegatedSets(filter);
  const isSent =
    canBeSent(sent, collection.filterable, collection.searchable) &&
    !isTooLong(sent, reader.limits.batchSize);
  if (order !== undefined || !isSent) return readAll();
  const { dataSource, context, snapshots } = reader;
  const calls = partsOfLongSet(sent, reader.limits.batchSize);
  // A set of thousands of machines would take the quota of a minute, so fresh data may be read whole, too.
  const isLong = context.bypassCache === true && calls > snapshots.costOf(collection, context.tenantId).calls;
  const isWanted = totalNeedsSnapshot || isLong;
  const snapshot = await chooseSnapshot({ collection, filter, calls, isWanted }, reader);
  if (snapshot !== undefined)
    return connectSnapshot(list, page, reader, () => Promise.resolve(filtered(list, snapshot)));
  const sending = { ...list, filter: sent, asked };
  const readPage = () =>
    canBeSent(sent, collection.filterable)
      ? connectInServiceOrder(sending, page, reader)
      : reader.memory
          .list(context.tenantId, collection.name, context)
          .tryOptions(
            ['contains'],
            () => connectInServiceOrder(withExactText(sending), page, reader),
            readAll,
          );
  return dataSource.sources.send(
    collection.operation,
    context,
    readPage,
    collection.hunted === undefined ? undefined : readAll,
  );
}

/**
 * Makes `contains` case-sensitive by dropping the other rows, in case the service ignores case. Other conditions keep the
 * service's comparison.
 */
function withExactText<Row extends object>(list: CollectionList<Row>): CollectionList<Row> {
  const valueOf = (property: string, row: Row) => (row as Readonly<Record<string, unknown>>)[property];
  const meets = (['exact', 'ignored'] as const).map((textCase) =>
    filterPredicate(list.filter, valueOf, textCase),
  );
  return {
    ...list,
    fetchPage: async (query) => {
      const page = await list.fetchPage(query);
      const kept = page.rows
        .map((row, index) => ({ row, index: page.indexes[index] ?? index }))
        .filter(({ row }) => meets.some((isMet) => isMet(row)));
      return { ...page, rows: kept.map(({ row }) => row), indexes: kept.map(({ index }) => index) };
    },
  };
}

/** A snapshot and the filter to apply to it. */
interface Opened<Row extends object> {
  readonly snapshot: Snapshot<Row>;
  readonly filter: ODataFilter;
}

/**
 * Reads the whole collection. If it is too large, reads only the rows that match the filter, provided that they fit in one
 * page.
 */
async function readAllThatCount<Row extends Identified>(
  list: CollectionList<Row>,
  { snapshots, context, limits }: LoaderContext,
): Promise<Opened<Row>> {
  const { collection, filter } = list;
  try {
    return filtered(list, await snapshots.read(collection, context));
  } catch (error) {
    const sent = withoutNegatedSets(filter);
    const isSameQuery =
      sent.kind !== 'everything' &&
      canBeSent(sent, collection.filterable) &&
      !holdsGuid(sent) &&
      partsOfLongSet(sent, limits.batchSize) === 1 &&
      !isTooLong(sent, limits.batchSize);
    if (!(error instanceof CollectionTooLargeError) || error.isHunted || !isSameQuery) throw error;
    return { snapshot: await snapshots.readFiltered(collection, sent, context), filter: EVERYTHING };
  }
}

/** @throws BadUserInputError for a condition on a property that hunted rows lack */
function filtered<Row extends object>(
  { filter, huntedFilter = filter, collection: { hunted, name } }: CollectionList<Row>,
  snapshot: Snapshot<Row>,
): Opened<Row> {
  if (!snapshot.isHunted || hunted === undefined) return { snapshot, filter };
  const unknown = propertiesOf(huntedFilter).find((property) => !hunted.filterable.has(property));
  if (unknown === undefined) return { snapshot, filter: huntedFilter };
  throw new BadUserInputError(
    `filter can't have a condition on ${unknown}: ${name} come from hunts for now, which lack it or have it in another form.`,
    `filter.${unknown}`,
  );
}

/** @param open called after the caller's arguments are validated */
async function connectSnapshot<Row extends Identified>(
  list: CollectionList<Row>,
  page: PageArguments,
  reader: LoaderContext,
  open: () => Promise<Opened<Row>>,
): Promise<Connection<Row>> {
  let opened: { readonly snapshot: Snapshot<Row>; readonly selection: Selection } | undefined;
  const rows = async () => {
    if (opened !== undefined) return opened;
    const { snapshot, filter } = await open();
    const selection = await snapshot.select(filter);
    if (selection.unreadable !== undefined) throw selection.unreadable;
    opened = { snapshot, selection };
    return opened;
  };
  const total = async () => (await rows()).selection.indexes.length;
  const asOfTime = () => opened && new Date(opened.snapshot.asOfTime).toISOString();
  const { order } = list;
  if (order === undefined) {
    const fetchPage = async ({ top, skip }: RowQuery) => {
      const { snapshot, selection } = await rows();
      const indexes = [...selection.indexes.subarray(skip, skip + top)];
      return pageOf(indexes.map((index) => snapshot.rowAt(index)));
    };
    return connectPages(list, page, reader, { fetchPage, total, asOfTime });
  }
  const readPage = async (size: number, after: SortPosition | undefined) => {
    const { snapshot, selection } = await rows();
    return snapshot.page(selection, order, { size, after });
  };
  return connect(list, page, reader, { position: sortPosition, readPage, total, asOfTime });
}

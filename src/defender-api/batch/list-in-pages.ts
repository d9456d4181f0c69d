import { getOrInsert, groupBy } from '../../lib/get-or-insert.js';
import type { CallContext } from '../call-context.js';
import type { ListQuery } from '../endpoints/shared/list-query.js';
import { asPage, distinctById, type WirePage } from '../endpoints/shared/wire-page.js';
import { EVERYTHING } from '../odata/filter.js';
import type { Operation } from '../operation.js';
import { mayUseCache } from '../snapshots/collections.js';
import { MoreThanAPageError, TooManyRowsError } from '../snapshots/read-collection.js';
import type { SourcedCall } from '../upstream-call.js';
import type { KeyBatchersOptions } from './batchers-of.js';
import type { ListOfAll, WholeList } from './whole-lists.js';

interface Pages<Row> {
  readonly list: (query: ListQuery) => SourcedCall<readonly Row[]>;
  /** Rows that a call returns at most. */
  readonly pageRows: number;
  /** Longer lists aren't read. */
  readonly maxPages: number;
}

/** Knowledge about a tenant's list. */
interface KnownPages {
  /** Pages that the list has, or more; 1 if unknown. */
  count: number;
  /** When it was read last, in epoch milliseconds. */
  readAt: number;
  /** Whether all pages are being read, although some are cached. */
  isRefreshing: boolean;
}

/** A tenant's list of all rows, in pages of the cache, which limits their memory. */
export class ListInPages<Row extends { readonly id: string }> implements WholeList<Row> {
  readonly operation: Operation;
  readonly cachedMs: number;
  readonly isSlow = () => false;
  readonly #pages: Pages<Row>;
  readonly #options: Pick<KeyBatchersOptions, 'dataSource' | 'clock'>;
  /** By tenant. */
  readonly #known = new Map<string, KnownPages>();

  constructor(pages: Pages<Row>, options: Pick<KeyBatchersOptions, 'dataSource' | 'clock' | 'times'>) {
    const { operation } = pages.list({ filter: EVERYTHING, top: pages.pageRows });
    this.#pages = pages;
    this.#options = options;
    this.operation = operation;
    this.cachedMs = operation.cacheClass === undefined ? 0 : options.times[operation.cacheClass];
  }

  callsToRead(context: CallContext): number {
    return this.#knownOf(context).count;
  }

  async find(context: CallContext): Promise<ListOfAll<Row> | undefined> {
    const pages = await this.findPages(context);
    return pages && listOf(pages);
  }

  /** All pages, if they were read for single parents and are cached. Makes no call. */
  async findPages(context: CallContext): Promise<readonly WirePage<Row>[] | undefined> {
    const { dataSource, clock } = this.#options;
    const { count, readAt } = this.#knownOf(context);
    if (clock.now() - readAt >= this.cachedMs || !mayUseCache(context)) return undefined;
    const found = await Promise.all(this.#calls(count).map((call) => dataSource.fetchCached(call, context)));
    const pages = found.filter((page) => page !== undefined);
    return pages.length === count && this.#endOf(pages) === count - 1 && areJoined(pages) ? pages : undefined;
  }

  /** @throws MoreThanAPageError if it has more pages than were known, TooManyRowsError, and errors of calls */
  async read(context: CallContext): Promise<ListOfAll<Row>> {
    const known = this.#knownOf(context);
    const pages = await this.#readPages(known, context);
    const end = this.#endOf(pages);
    // Concurrent reads find the same number of pages.
    known.count = end >= 0 ? end + 1 : Math.max(known.count, pages.length + 1);
    if (known.count > this.#pages.maxPages) {
      known.count = 1;
      throw new TooManyRowsError();
    }
    if (end < 0) throw new MoreThanAPageError();
    const read = pages.slice(0, end + 1);
    if (!areJoined(read)) throw new Error('The list changed between its pages');
    known.readAt = this.#options.clock.now();
    return listOf(read);
  }

  /** Pages of a list that was whole are read together, so that they expire together. @throws errors of calls */
  async #readPages(known: KnownPages, context: CallContext): Promise<readonly WirePage<Row>[]> {
    const { dataSource, clock } = this.#options;
    const calls = this.#calls(known.count);
    const read = (as: CallContext) => Promise.all(calls.map((call) => dataSource.fetch(call, as)));
    // Then cached pages are used as long as they may be.
    const isQuotaLow = dataSource.earlyRefusalOf(this.operation, context.tenantId)(clock.now()) !== undefined;
    if (known.isRefreshing || known.readAt === -Infinity || isQuotaLow) return read(context);
    known.isRefreshing = true;
    return read({ ...context, bypassCache: true }).finally(() => {
      known.isRefreshing = false;
    });
  }

  /** Pages overlap by a row. */
  #calls(count: number) {
    const { list, pageRows } = this.#pages;
    return Array.from({ length: count }, (_, index) => {
      const call = list({ filter: EVERYTHING, top: pageRows, skip: index * (pageRows - 1) });
      // The second source of the parent's call may know other rows of the parent.
      const { otherwise: _second, ...page } = asPage(call);
      return page;
    });
  }

  /** Index of the last page of a list, or -1. */
  #endOf(pages: readonly WirePage<Row>[]): number {
    return pages.findIndex(({ sent }) => sent < this.#pages.pageRows);
  }

  #knownOf({ tenantId }: CallContext): KnownPages {
    return getOrInsert(this.#known, tenantId, () => ({ count: 1, readAt: -Infinity, isRefreshing: false }));
  }
}

/** False if rows were inserted or removed between the reads of two pages. */
function areJoined(pages: readonly WirePage<{ readonly id: string }>[]): boolean {
  return pages.every(({ rows, indexes }, index) => {
    const before = pages[index - 1];
    if (before === undefined) return true;
    // The row that two pages share may be unusable. Then it is in neither.
    if (before.indexes.at(-1) !== before.sent - 1) return indexes[0] !== 0;
    return rows.some(({ id }) => id === before.rows.at(-1)?.id);
  });
}

function listOf<Row extends { readonly id: string }>(pages: readonly WirePage<Row>[]): ListOfAll<Row> {
  const rowsWith: ListOfAll<Row>['rowsWith'] = async (property, text) => {
    const groups = pages.map(({ rows }) => groupRows(rows, property));
    return groups.some((ofPage) => ofPage.has(NONE))
      ? undefined
      : distinctById(groups.flatMap((ofPage) => ofPage.get(text) ?? []));
  };
  return { rowsWith, calls: pages.length, read: pages[0]?.rows ?? [] };
}

/** The group of rows without the property. */
const NONE = '';

/** By the text of a property in lower case. */
type Groups = ReadonlyMap<string, readonly object[]>;

/** The rows of cached pages in groups: a request may ask for a thousand parents. */
const grouped = new WeakMap<readonly object[], Map<string, Groups>>();

function groupRows<Row extends object>(rows: readonly Row[], property: keyof Row & string) {
  const ofRows = getOrInsert(grouped, rows, () => new Map<string, Groups>());
  return getOrInsert(ofRows, property, () =>
    groupBy(rows, (row) => String(row[property] ?? NONE).toLowerCase()),
  ) as ReadonlyMap<string, readonly Row[]>;
}

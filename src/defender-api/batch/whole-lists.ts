import { getOrInsert, groupBy } from '../../lib/get-or-insert.js';
import type { CallContext } from '../call-context.js';
import type { ListQuery } from '../endpoints/shared/list-query.js';
import { asPage, type WirePage, distinctById } from '../endpoints/shared/wire-page.js';
import type { Clock } from '../../lib/clock.js';
import { EVERYTHING } from '../odata/filter.js';
import { mayUseCache } from '../snapshots/collections.js';
import { withDeadline } from '../transport/waiters.js';
import { ParentRequests } from './parent-requests.js';
import type { SourcedCall } from '../upstream-call.js';
import type { KeyBatchersOptions } from './batchers-of.js';

/** A list of all rows of a tenant, each of which belongs to a parent. */
export interface WholeList<Row> {
  readonly list: (query: ListQuery) => SourcedCall<readonly Row[]>;
  /** Rows that a call returns at most. */
  readonly pageRows: number;
  /** Longer lists aren't read. */
  readonly maxPages: number;
  /** Whether a parent may have rows that the list lacks, such as old ones. */
  readonly mayLackRows?: boolean;
  /** The same function each time: rows are grouped by it once. */
  readonly parentOf: (row: Row) => string | null | undefined;
}

/** A list that was too long, or had a row without a parent, is tried again after this time. */
const UNSUITABLE_MS = 3_600_000;
/** How long the newest rows wait for a list in flight: a call usually takes less. */
const AWAITED_MS = 2_000;

interface ListState {
  readonly requests: ParentRequests;
  /** The rows of first pages, which tell a new read from a cached one. */
  readonly counted: WeakSet<object>;
  readonly underWay: Map<string, Promise<unknown>>;
  /** Whether all pages are being read, although some are cached. */
  isRefreshing: boolean;
  /** Pages that the list has, or more; 1 if unknown. */
  pages: number;
  /** Until when rows aren't grouped by a function, because one had no parent. */
  readonly unsuitable: Map<unknown, number>;
}

/**
 * Finds the rows of a parent, such as the alerts of a machine, in the tenant's whole list. Users who open one machine after
 * the other cost a call for each. From the third within a minute, the whole list is read instead, and cached as any
 * other, while that takes fewer calls.
 */
export class WholeLists {
  readonly #options: Pick<KeyBatchersOptions, 'dataSource' | 'clock' | 'times'>;
  readonly #states = new Map<string, ListState>();

  constructor(options: Pick<KeyBatchersOptions, 'dataSource' | 'clock' | 'times'>) {
    this.#options = options;
  }

  /** Returns undefined if the rows must be read with a call for this parent. Never throws. */
  async find<Row extends { readonly id: string }>(
    whole: WholeList<Row>,
    parent: string,
    context: CallContext,
  ): Promise<readonly Row[] | undefined> {
    const { operation, name, cachedMs } = this.#placeOf(whole, context);
    // Without a cache, and by hunts, a whole list takes as many calls or more.
    if (
      cachedMs <= 0 ||
      !mayUseCache(context) ||
      this.#options.dataSource.sources.usesSecond(operation, context)
    )
      return undefined;
    const { clock } = this.#options;
    const state = getOrInsert(this.#states, name, () => newState(clock));
    const { requests } = state;
    const key = parent.toLowerCase();
    const { requestId } = context;
    requests.note(key, requestId, cachedMs);
    if (clock.now() < (state.unsuitable.get(whole.parentOf) ?? 0)) return undefined;
    const pages = await this.#readOnce(whole, state, trialOf(context, clock)).catch(() => {
      requests.noteFailure();
      return undefined;
    });
    if (pages === undefined) return undefined;
    const groups = pages.map(({ rows }) => groupRows(rows, whole.parentOf));
    if (groups.some((ofPage) => ofPage.has(NO_PARENT))) {
      state.unsuitable.set(whole.parentOf, clock.now() + UNSUITABLE_MS);
      return undefined;
    }
    const found = groups.flatMap((ofPage) => ofPage.get(key) ?? []);
    if (found.length === 0 && whole.mayLackRows === true) return undefined;
    requests.noteFound(requestId);
    return pages.length === 1 ? found : distinctById(found);
  }

  /** All pages of a list that this process reads for single parents, if they are cached or in flight. Makes no call. */
  async findAll<Row extends { readonly id: string }>(
    whole: WholeList<Row>,
    context: CallContext,
  ): Promise<readonly WirePage<Row>[] | undefined> {
    const { clock } = this.#options;
    const { name, cachedMs } = this.#placeOf(whole, context);
    const state = this.#states.get(name);
    // A list that was never whole may be too long.
    if (state?.requests.readAt === undefined || !mayUseCache(context)) return undefined;
    const [underWay] = state.underWay.values();
    const deadline = Math.min(trialOf(context, clock).deadline, clock.now() + AWAITED_MS);
    if (underWay !== undefined)
      await withDeadline(underWay, { ...context, deadline }, clock, Error).catch(() => undefined);
    if (clock.now() - state.requests.readAt >= cachedMs) return undefined;
    const pages = await this.#findPages(whole, state.pages, context);
    return pages !== undefined && endOf(pages, whole) >= 0 && areJoined(pages) ? pages : undefined;
  }

  /** The name of a list's state, and how long its pages are cached. */
  #placeOf<Row>({ list, pageRows }: WholeList<Row>, { tenantId }: CallContext) {
    const { operation } = list({ filter: EVERYTHING, top: pageRows });
    const cachedMs = operation.cacheClass === undefined ? 0 : this.#options.times[operation.cacheClass];
    return { operation, name: `${tenantId} ${operation.id}`, cachedMs };
  }

  /** Shared by the parents that one request asks for at once: up to thousands. */
  #readOnce<Row extends { readonly id: string }>(
    whole: WholeList<Row>,
    state: ListState,
    context: CallContext,
  ) {
    const key = context.requestId;
    const read = () =>
      this.#read(whole, state, context).finally(() => {
        state.underWay.delete(key);
      });
    return getOrInsert<string, Promise<unknown>>(state.underWay, key, read) as ReturnType<typeof read>;
  }

  /** Undefined if the list isn't due, not worth its calls, or too long. @throws errors of calls */
  async #read<Row extends { readonly id: string }>(
    whole: WholeList<Row>,
    state: ListState,
    context: CallContext,
  ): Promise<readonly WirePage<Row>[] | undefined> {
    const { requests } = state;
    while (requests.isDue) {
      const pages =
        (await this.#findPages(whole, state.pages, context)) ??
        (requests.isWorth(state.pages) ? await this.#readPages(whole, state, context) : undefined);
      if (pages === undefined) return undefined;
      const end = endOf(pages, whole);
      // Concurrent reads find the same number of pages.
      state.pages = end >= 0 ? end + 1 : Math.max(state.pages, pages.length + 1);
      if (end >= 0) {
        noteRead(state, pages[0]?.rows ?? []);
        const read = pages.slice(0, end + 1);
        if (!areJoined(read)) throw new Error('The list changed between its pages');
        return read;
      }
      if (state.pages > whole.maxPages) {
        requests.pause(UNSUITABLE_MS);
        state.pages = 1;
      }
    }
    return undefined;
  }

  /** So many pages, if all are cached. Makes no call. */
  async #findPages<Row extends { readonly id: string }>(
    whole: WholeList<Row>,
    count: number,
    context: CallContext,
  ): Promise<readonly WirePage<Row>[] | undefined> {
    const calls = callsFor(whole, count);
    const pages = await Promise.all(
      calls.map(async (call) => this.#options.dataSource.fetchCached(call, context)),
    );
    return pages.every((page) => page !== undefined) ? pages : undefined;
  }

  /** Pages of a list that was whole are read together, so that they expire together. @throws errors of calls */
  async #readPages<Row extends { readonly id: string }>(
    whole: WholeList<Row>,
    state: ListState,
    context: CallContext,
  ): Promise<readonly WirePage<Row>[]> {
    const { dataSource, clock } = this.#options;
    const calls = callsFor(whole, state.pages);
    const read = (as: CallContext) => Promise.all(calls.map(async (call) => dataSource.fetch(call, as)));
    const { operation } = this.#placeOf(whole, context);
    // Then cached pages are used as long as they may be.
    const isQuotaLow = dataSource.earlyRefusalOf(operation, context.tenantId)(clock.now()) !== undefined;
    if (state.isRefreshing || state.requests.readAt === undefined || isQuotaLow) return read(context);
    state.isRefreshing = true;
    return read({ ...context, bypassCache: true }).finally(() => {
      state.isRefreshing = false;
    });
  }
}

/** Pages overlap by a row. */
function callsFor<Row extends object>({ list, pageRows }: WholeList<Row>, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const call = list({ filter: EVERYTHING, top: pageRows, skip: index * (pageRows - 1) });
    // The second source of the parent's call may know other rows of the parent.
    const { otherwise: _second, ...page } = asPage(call);
    return page;
  });
}

/** If the list can't be read, the request's own call has another window, half of the time and the whole budget. */
export function trialOf({ budget: _budget, ...context }: CallContext, clock: Clock): CallContext {
  const now = clock.now();
  return { ...context, waitsForQuota: false, deadline: now + (context.deadline - now) / 2 };
}

function newState(clock: Clock): ListState {
  return {
    requests: new ParentRequests(clock),
    counted: new WeakSet(),
    underWay: new Map(),
    isRefreshing: false,
    pages: 1,
    unsuitable: new Map(),
  };
}

/** Index of the last page of a list, or -1. */
function endOf<Row>(pages: readonly WirePage<Row>[], { pageRows }: WholeList<Row>): number {
  return pages.findIndex(({ sent }) => sent < pageRows);
}

/** False if rows were inserted or removed between the reads of two pages. */
function areJoined(pages: readonly WirePage<{ readonly id: string }>[]): boolean {
  return pages.every(({ rows }, index) => {
    const last = pages[index - 1]?.rows.at(-1);
    return last === undefined || rows.some(({ id }) => id === last.id);
  });
}

/** The group of rows that don't name their parent, which may be any. */
const NO_PARENT = '';

/** By parent in lower case. */
type Groups = ReadonlyMap<string, readonly object[]>;

/** The rows of cached pages in groups: a request may ask for a thousand parents. */
const grouped = new WeakMap<readonly object[], Map<unknown, Groups>>();

function groupRows<Row extends object>(rows: readonly Row[], parentOf: WholeList<Row>['parentOf']) {
  const ofRows = getOrInsert(grouped, rows, () => new Map<unknown, Groups>());
  return getOrInsert(ofRows, parentOf, () =>
    groupBy(rows, (row) => parentOf(row)?.toLowerCase() ?? NO_PARENT),
  ) as ReadonlyMap<string, readonly Row[]>;
}

/** Holds no rows: the cache limits their memory. */
function noteRead({ counted, requests, pages }: ListState, firstRows: object): void {
  if (counted.has(firstRows)) return;
  counted.add(firstRows);
  requests.noteRead(pages);
}

import { SOURCES } from '../../../config/source-table.js';
import { BadUserInputError } from '../../../errors/caller-errors.js';
import { isRefusal, UpstreamUnavailableError } from '../../../errors/upstream-errors.js';
import { compareTexts } from '../../../lib/texts.js';
import { toGraphName } from '../../models/shared/alerts-of-graph.js';
import type { WireAlert } from '../../models/alerts.js';
import { literalsOf } from '../../odata/evaluate-filter.js';
import { and, compare, type ODataFilter } from '../../odata/filter.js';
import { comparableTime, dateTimeValue } from '../../odata/literal.js';
import { callOf, encodeListQuery, refuseConditionsOn, type ListQuery } from './list-query.js';
import { OPERATIONS } from '../../operation-table.js';
import type { FetchCall, SortMemory, UpstreamCall } from '../../upstream-call.js';
import {
  getAlertAtGraph,
  getAlertOfAnyProduct,
  KNOWS_NEW_VALUES,
  readPageOfGraph,
  type GraphPage,
} from './alerts-at-graph.js';
import {
  EVERY,
  OF_ALL_PRODUCTS,
  OF_ENDPOINT,
  partsOf,
  predicateOf,
  splitFilter,
  type SplitFilter,
} from './alert-filter-at-graph.js';
import { chunksOf } from '../../../lib/chunks-of.js';
import { packedList, unpackPage } from './packed-alerts.js';

const { sorts, lacks, rowsPerCall: PAGE, maxRows } = SOURCES.alerts.graph;
/** Graph rejects a larger `$skip`, or ends the list without an error. */
const MAX_SKIPPED = 500;
/** Pages that one list may read. Beyond them, the query is rejected, because a shorter result would be wrong. */
export const MAX_PAGES = maxRows / PAGE;
const MAX_SINGLE_READS = 20;
const CALLS_AT_ONCE = 10;
/** Ids that are read together. Longer sets are split before. */
const IDS_A_READ = 50;

/**
 * Lists alerts of Defender for Endpoint, or of other products. Conditions that Graph can't evaluate are evaluated here.
 * Reads time windows, because `$skip` is limited. Learn: security-list-alerts_v2.
 */
export async function listAlertsAtGraph(
  query: ListQuery,
  fetch: FetchCall,
  sorting: SortMemory,
  products: ODataFilter = OF_ENDPOINT,
): Promise<readonly WireAlert[]> {
  refuseConditionsOn(lacks.Alert, query, 'alerts come from Microsoft Graph for now, which lacks it');
  const order = orderOf(query);
  const ids = idsIn(query.filter);
  if (ids !== undefined) {
    const isSought = predicateOf(and(partsOf(query.filter)));
    const found = (await readByIds(ids, fetch, products)).filter(isSought);
    return inOrder(order, found).slice(query.skip, (query.skip ?? 0) + query.top);
  }
  const split = splitFilter(query.filter, products);
  if (split.sent.kind === 'nothing') return [];
  const { top, skip = 0 } = query;
  const readWhole = async (isSorted: boolean) => {
    const whole = { ...query, filter: and([products, ...partsOf(query.filter)]), top: maxRows, skip: 0 };
    const readAll = async (send: FetchCall) =>
      inOrder(order, await walk({ ...split, wanted: Infinity, order: NEWEST_FIRST, isSorted }, send));
    return unpackPage(await fetch(packedList(whole, readAll)), query);
  };
  const readSorted = async () =>
    order === undefined
      ? readWhole(true)
      : (await walk({ ...split, wanted: skip + top, order, isSorted: true }, fetch)).slice(skip, skip + top);
  // No page documents `$orderby`. Without it, the newest alerts come first.
  if (sorting.isRefused()) return readWhole(false);
  try {
    return await readSorted();
  } catch (error) {
    if (!isRefusal(error) && !(error instanceof UnsortedListError)) throw error;
    const alerts = await readWhole(false);
    sorting.noteRefusal();
    return alerts;
  }
}

/** The maximum number of calls of a list. @param newest how many of its alerts are read by time; undefined if all are read */
export function callsOfListAtGraph(filter: ODataFilter, newest: number | undefined): number {
  const ids = idsIn(filter);
  // Of each part of a longer set.
  if (ids !== undefined)
    return callsOfIdsAtGraph(ids.length) / Math.max(1, Math.ceil(ids.length / IDS_A_READ));
  const { isLeft } = splitFilter(filter, OF_ENDPOINT);
  return newest === undefined || isLeft !== EVERY ? MAX_PAGES : Math.ceil(newest / PAGE);
}

/** The maximum number of calls for so many ids. */
export function callsOfIdsAtGraph(ids: number): number {
  return ids + Math.floor(ids / IDS_A_READ) + (ids % IDS_A_READ > MAX_SINGLE_READS ? 1 : 0);
}

/** The ids of a filter that lists them; undefined for others. */
function idsIn(filter: ODataFilter | undefined): readonly string[] | undefined {
  const byId = partsOf(filter).find(
    (part) =>
      (part.kind === 'in' || (part.kind === 'comparison' && part.operator === 'eq')) &&
      part.property === 'id',
  );
  return byId && literalsOf(byId).map((literal) => String('value' in literal ? literal.value : ''));
}

/**
 * One call per alert, because Graph has no list by ids. Of many alerts, most are usually among the newest of the
 * tenant, so one call reads those first.
 */
async function readByIds(
  ids: readonly string[],
  fetch: FetchCall,
  products: ODataFilter,
): Promise<readonly WireAlert[]> {
  const { sent, isOfProducts } = splitFilter(undefined, products);
  const newest =
    ids.length > MAX_SINGLE_READS ? (await fetch(pageCall({ filter: sent, top: PAGE, skip: 0 }))).rows : [];
  const wanted = new Set(ids);
  const found = newest.filter((row) => wanted.has(row.id) && isOfProducts(row));
  const known = new Set(found.map(({ id }) => id));
  const rest = ids.filter((id) => !known.has(id));
  const get = products === OF_ENDPOINT ? getAlertAtGraph : getAlertOfAnyProduct;
  for (const some of chunksOf(rest, CALLS_AT_ONCE)) {
    const rows = await Promise.all(some.map((id) => get(id, fetch)));
    found.push(...rows.filter((row) => row !== null));
  }
  return found;
}

/** An order by time, in which Graph can sort. */
interface Order {
  readonly timeOf: (alert: WireAlert) => string | null | undefined;
  readonly property: string;
  readonly direction: 'asc' | 'desc';
}

function orderedBy(property: (typeof sorts)[number], direction: Order['direction']): Order {
  return { timeOf: (alert) => alert[property], property: toGraphName(property), direction };
}

const NEWEST_FIRST = orderedBy('alertCreationTime', 'desc');

/** Undefined for the order by id, which Graph lacks. */
function orderOf({ orderBy: [key] = [] }: ListQuery): Order | undefined {
  const property = sorts.find((name) => name === key?.property);
  return key === undefined || property === undefined ? undefined : orderedBy(property, key.direction);
}

interface SoughtAlerts {
  readonly isSought: (alert: WireAlert) => boolean;
  /** How many there are. Default: unknown. */
  readonly count?: number;
  /** Default: all products. */
  readonly ofEndpoint?: boolean;
}

/** Finds alerts by a condition that Graph can't evaluate, among those created in a period: 1 call for 1,000 of them. */
export async function findAlertsInPeriod(
  { from, to }: { readonly from: string; readonly to: string },
  { isSought, count = Infinity, ofEndpoint = false }: SoughtAlerts,
  fetch: FetchCall,
): Promise<readonly WireAlert[]> {
  const period = and([
    compare('alertCreationTime', 'ge', dateTimeValue(from)),
    compare('alertCreationTime', 'le', dateTimeValue(to)),
  ]);
  const split = splitFilter(period, ofEndpoint ? OF_ENDPOINT : OF_ALL_PRODUCTS);
  return walk({ ...split, isLeft: isSought, wanted: count, order: NEWEST_FIRST, isSorted: false }, fetch);
}

function inOrder(order: Order | undefined, alerts: readonly WireAlert[]): readonly WireAlert[] {
  const byId = (one: WireAlert, other: WireAlert) => compareTexts(one.id, other.id);
  return [...alerts].sort(order === undefined ? byId : byTime(order));
}

interface Walk extends SplitFilter {
  readonly wanted: number;
  readonly order: Order;
  readonly isSorted: boolean;
}

/**
 * Each page begins at the time of the last row, inclusive. Only among rows of one time is `$skip` used; if they are too many for
 * it, they are read by the other time.
 */
async function walk(
  { sent, isLeft, isOfProducts, wanted, order, isSorted }: Walk,
  fetchPage: FetchCall,
): Promise<readonly WireAlert[]> {
  const { property, direction, timeOf } = order;
  const found = new Map<string, WireAlert>();
  let pages = 0;
  const fetch: FetchCall = (call) => {
    pages += 1;
    if (pages <= MAX_PAGES) return fetchPage(call);
    const read = (MAX_PAGES * PAGE).toLocaleString('en-US');
    throw tooMany(`${read} alerts were read without completing the list.`);
  };
  const keep = (rows: readonly WireAlert[]) => {
    for (const row of rows) if (isOfProducts(row) && isLeft(row)) found.set(row.id, row);
  };
  const [from, beyond] = direction === 'asc' ? (['ge', 'gt'] as const) : (['le', 'lt'] as const);
  let filter = sent;
  let bound: string | undefined;
  /** Rows of the last page that come again. */
  let repeated = 0;
  let skip = 0;
  for (;;) {
    const size = Math.min(PAGE, Math.max(wanted - found.size, 0) + Math.max(1, repeated));
    const top = isLeft === EVERY ? size : PAGE;
    const page: GraphPage = await fetch(
      pageCall({ filter, top, skip, ...(isSorted && { orderBy: [{ property, direction }] }) }),
    );
    keep(page.rows);
    if (page.sent === 0 && page.hasMore)
      throw new UpstreamUnavailableError('Microsoft Graph sent no alerts, although it has more.');
    const isEnd = page.sent === 0 || (page.sent < top && !page.hasMore);
    if (found.size >= wanted || isEnd) return [...found.values()];
    if (!isInOrder(page.rows, order)) throw new UnsortedListError();
    const last = page.rows.at(-1);
    const time = last === undefined ? undefined : timeOf(last);
    const isSkipped = time == null || comparableTime(time) === undefined || isSameTime(time, bound);
    repeated = isSkipped ? 0 : page.rows.filter((row) => isSameTime(timeOf(row) ?? '', time)).length;
    if (isSkipped) skip += page.sent;
    else {
      [bound, skip] = [time, 0];
      filter = and([sent, compare(property, from, dateTimeValue(time))]);
    }
    if (skip <= MAX_SKIPPED) continue;
    if (bound === undefined) throw tooMany('Too many alerts have no time.');
    const there = dateTimeValue(bound);
    await readByOtherTime(
      and([sent, compare(property, 'ge', there), compare(property, 'le', there)]),
      order,
      fetch,
      keep,
    );
    if (found.size >= wanted) return [...found.values()];
    [filter, skip] = [and([sent, compare(property, beyond, there)]), 0];
  }
}

/** Reads alerts of one time by halving the interval of their other time, because Graph may not sort by that. */
async function readByOtherTime(
  filter: ODataFilter,
  order: Order,
  fetch: FetchCall,
  keep: (rows: readonly WireAlert[]) => void,
): Promise<void> {
  const { rows, sent, hasMore } = await fetch(pageCall({ filter, top: PAGE, skip: 0 }));
  keep(rows);
  if (sent < PAGE && !hasMore) return;
  const other = sorts.find((name) => toGraphName(name) !== order.property) ?? sorts[0];
  const times = new Map(rows.map((row) => [comparableTime(row[other] ?? ''), row[other]]));
  const pivot = [...times].sort(([one = ''], [next = '']) => compareTexts(one, next))[times.size >> 1]?.[1];
  if (times.size < 2 || pivot == null) throw tooMany('Too many alerts have the same times.');
  for (const operator of ['lt', 'ge'] as const) {
    const half = compare(toGraphName(other), operator, dateTimeValue(pivot));
    await readByOtherTime(and([filter, half]), order, fetch, keep);
  }
}

function pageCall(query: ListQuery): UpstreamCall<GraphPage> {
  return {
    ...callOf(OPERATIONS.listGraphAlerts),
    query: encodeListQuery(query),
    prefer: KNOWS_NEW_VALUES,
    read: readPageOfGraph,
  };
}

function byTime({ timeOf, direction }: Order) {
  const key = (alert: WireAlert) => comparableTime(timeOf(alert) ?? '') ?? '';
  return (one: WireAlert, other: WireAlert) => {
    const [a, b] = [key(one), key(other)];
    return a === b ? 0 : a < b === (direction === 'asc') ? -1 : 1;
  };
}

/** The next alerts can't be found by time. */
class UnsortedListError extends UpstreamUnavailableError {
  constructor() {
    super(
      'Microsoft Graph does not send alerts in the order of their time, so the list would be incomplete.',
    );
  }
}

function isInOrder(alerts: readonly WireAlert[], { timeOf, direction }: Order): boolean {
  const times = alerts.flatMap((alert) => comparableTime(timeOf(alert) ?? '') ?? []);
  return times.every((time, index) => {
    const before = times[index - 1] ?? time;
    return direction === 'asc' ? before <= time : before >= time;
  });
}

function isSameTime(one: string, other: string | undefined): boolean {
  return other !== undefined && comparableTime(one) === comparableTime(other);
}

function tooMany(why: string): BadUserInputError {
  return new BadUserInputError(
    `${why} While alerts come from Microsoft Graph, narrow the filter by time, status, severity or owner.`,
    'filter',
  );
}

import { splitTop } from '../../odata/encode-query.js';
import { UpstreamUnavailableError } from '../../../errors/upstream-errors.js';
import { MAX_TOP } from './list-query.js';
import type { FetchCall, SortMemory, SourcedCall, UpstreamCall } from '../../upstream-call.js';

/** One page of a list, with facts from its raw form. */
export interface WirePage<Row> {
  readonly rows: readonly Row[];
  /** Number of sent rows, including unusable ones. A page is the last one only if it has fewer than requested. */
  readonly sent: number;
  /** Index of each row among the sent rows, from 0. */
  readonly indexes: readonly number[];
  /** `@odata.count`, if requested and returned. The service doesn't specify whether it counts all rows or this page. */
  readonly count?: number;
  /** Whether the response has a link to more rows. The link itself isn't used: it could lead our token to another host. */
  readonly hasMore?: boolean;
}

export interface PageRange {
  readonly top: number;
  readonly skip: number;
}

/** Attempts to read a list that changes between pages. */
const MAX_TRIES = 3;
const CHANGED = 'The list changed repeatedly while it was read. Try again.';
const REPEATED = 'Defender sent the same page of a list again.';

/** A list to read whole. */
export interface ListInPages<Row> {
  readonly fetchPage: (range: PageRange) => Promise<WirePage<Row>>;
  readonly idOf: (row: Row) => string;
  /** Rows per call. */
  readonly top: number;
  readonly limit?: { readonly rows: number; readonly error: () => Error } | undefined;
}

/** Reads every row of a list once, one call per 10,000 rows. */
export async function readAllPages<Row extends { readonly id: string }>(
  fetchPage: ListInPages<Row>['fetchPage'],
  limit?: ListInPages<Row>['limit'],
): Promise<readonly Row[]> {
  return readWholeList({ fetchPage, idOf: ({ id }) => id, top: MAX_TOP, limit });
}

/** The same for other rows and pages. Rows that come or go shift the pages, which are then read again. */
export async function readWholeList<Row>(list: ListInPages<Row>): Promise<readonly Row[]> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    // Pages that were cached at different times may not fit together either. Pages that overlap by more aren't those pages.
    const rows = await readUnshifted(list, 1 + tries * Math.floor(list.top / 10));
    if (rows !== undefined) return rows;
  }
  throw new UpstreamUnavailableError(CHANGED);
}

/** Undefined if a page lacks the last row of the one before. @param overlap of pages, in rows */
async function readUnshifted<Row>(
  { fetchPage, idOf, top, limit }: ListInPages<Row>,
  overlap: number,
): Promise<readonly Row[] | undefined> {
  const rows = new Map<string, Row>();
  let last: string | undefined;
  for (let skip = 0; ;) {
    const page = await fetchPage({ top, skip });
    const before = last;
    if (before !== undefined && !page.rows.some((row) => idOf(row) === before)) return undefined;
    const known = rows.size;
    for (const row of page.rows) rows.set(idOf(row), row);
    if (limit !== undefined && skip + page.sent >= limit.rows) throw limit.error();
    if (page.sent < top) return [...rows.values()];
    if (rows.size === known && page.rows.length > 1) throw new UpstreamUnavailableError(REPEATED);
    const [row, index = 0] = [page.rows.at(-1), page.indexes.at(-1)];
    // Rows without an id can't be found again.
    last = row === undefined || index === 0 ? undefined : idOf(row);
    skip += index === 0 ? page.sent : Math.max(1, index + 1 - overlap);
  }
}

/** The latest row of each id. */
export function distinctById<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return distinctBy(rows, ({ id }) => id);
}

/** The latest row of each key. */
export function distinctBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

/** The page with only the first row of each key: the service may send a row twice. */
export function withoutRepeated<Row>(page: WirePage<Row>, keyOf: (row: Row) => string): WirePage<Row> {
  const keys = new Set<string>();
  const kept = page.rows.map((row) => keys.size < keys.add(keyOf(row)).size);
  return keys.size === page.rows.length
    ? page
    : {
        ...page,
        rows: page.rows.filter((_row, index) => kept[index]),
        indexes: page.indexes.filter((_row, index) => kept[index]),
      };
}

/** Converts a list call to a page call. Paging must count unusable rows. */
export function asPage<Row extends object>(call: SourcedCall<readonly Row[]>): SourcedCall<WirePage<Row>> {
  const { notFound, otherwise, fuller: _fuller, ...rest } = call;
  return {
    ...rest,
    form: 'page',
    lists: () => listsOfPage(call),
    read: (body, onUnrecognized) => toPage(call.read(body, onUnrecognized), body),
    ...(notFound !== undefined && { notFound: () => pageOf(notFound()) }),
    ...(otherwise !== undefined && {
      otherwise: async (fetch: FetchCall, sorting: SortMemory) => pageOf(await otherwise(fetch, sorting)),
    }),
  };
}

function listsOfPage<Row>({
  query = '',
  fuller,
}: SourcedCall<readonly Row[]>): ReturnType<NonNullable<UpstreamCall<WirePage<Row>>['lists']>> {
  const own = splitTop(query);
  if (own === undefined) return [];
  const { top: length, rest } = own;
  const isCounted = query.includes('$count=true');
  const cut = (longer: unknown) => cutPage(longer as WirePage<Row>, length, isCounted);
  const cutFuller = (longer: unknown) => {
    const page = cut(longer);
    return page && fuller && { ...page, rows: fuller.reduce(page.rows) };
  };
  const more = fuller && splitTop(fuller.query());
  return [
    { query: rest, length, cut },
    ...(more === undefined ? [] : [{ query: more.rest, length, cut: cutFuller }]),
  ];
}

/**
 * The beginning of a page, as a read of `top` rows returns it. Undefined if the count is needed and may depend on the
 * length.
 */
function cutPage<Row>(page: WirePage<Row>, top: number, isCounted: boolean): WirePage<Row> | undefined {
  const { rows, sent, indexes, count } = page;
  if (isCounted && (count === undefined || count <= sent)) return undefined;
  if (sent <= top) return page;
  const kept = indexes.filter((index) => index < top);
  return { ...page, rows: rows.slice(0, kept.length), sent: top, indexes: kept };
}

export function pageOf<Row>(rows: readonly Row[]): WirePage<Row> {
  return { rows, sent: rows.length, indexes: rows.map((_, index) => index) };
}

function toPage<Row extends object>(rows: readonly Row[], body: unknown): WirePage<Row> {
  // The reader of the rows has checked it.
  const { value, '@odata.count': count, '@odata.nextLink': link } = body as ListBody;
  const page = value.length === rows.length ? pageOf(rows) : indexRows(rows, value);
  const hasMore = typeof link === 'string' && link !== '';
  return { ...page, ...(isCount(count) && { count }), ...(hasMore && { hasMore }) };
}

interface ListBody {
  readonly value: readonly unknown[];
  readonly '@odata.count'?: unknown;
  readonly '@odata.nextLink'?: unknown;
}

function isCount(count: unknown): count is number {
  return Number.isSafeInteger(count) && Number(count) >= 0;
}

/** Rows are in the order in which they were sent, so each search starts after the previous row. */
function indexRows<Row extends object>(rows: readonly Row[], sent: readonly unknown[]): WirePage<Row> {
  let index = -1;
  const indexes = rows.map((row) => {
    do index += 1;
    while (index < sent.length - 1 && idOf(sent[index]) !== idOf(row));
    return index;
  });
  return { rows, sent: sent.length, indexes };
}

function idOf(row: unknown): string | undefined {
  return typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : undefined;
}

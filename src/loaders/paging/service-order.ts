import { z } from 'zod';
import type { WirePage } from '../../defender-api/endpoints/shared/wire-page.js';
import { compareTexts } from '../../lib/texts.js';

export interface Identified {
  readonly id: string;
}

/** The order of numeric ids, by number or by text, is undocumented. Infers it from the rows. */
export function orderOf(rows: readonly Identified[]): (a: string, b: string) => number {
  const areNumbers = rows.every(({ id }, index) => {
    const before = rows[index - 1];
    return /^\d+$/.test(id) && (before === undefined || compareNumbers(before.id, id) < 0);
  });
  return areNumbers ? compareNumbers : compareTexts;
}

function compareNumbers(a: string, b: string): number {
  return a.length - b.length || compareTexts(a, b);
}

/** Position in the service's order: after this row, which had this zero-based index. */
export interface ServicePosition {
  readonly index: number;
  readonly id: string;
}

export const servicePosition: z.ZodType<ServicePosition> = z.strictObject({
  // No list is this long.
  index: z.int().nonnegative().max(10_000_000),
  id: z.string(),
});

interface ServicePage<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  /** Index of each row in the service's order. */
  readonly indexes: readonly number[];
}

type FetchPage<Row> = (top: number, skip: number) => Promise<WirePage<Row>>;

/** How far around the old index to search first for the last row of the previous page. */
const SEARCH_BACK = 500;

/**
 * A page in the service's order, by `$skip`. Each page overlaps the previous one by one row, to detect inserted or removed
 * rows. If rows moved, searches for the last row; if it is gone, continues at its place in the order of ids. No row is
 * skipped or repeated, unless the service has another order and several rows moved.
 */
export async function readServicePage<Row extends Identified>(
  fetchPage: FetchPage<Row>,
  first: number,
  after: ServicePosition | undefined,
): Promise<ServicePage<Row>> {
  if (after === undefined) return readFrom(fetchPage, first, 0);
  const { index, id } = after;
  const overlapping = await fetchPage(first + 2, index);
  return overlapping.rows[0]?.id === id && overlapping.indexes[0] === 0
    ? readBehind(fetchPage, first, { page: overlapping, top: first + 2, skip: index, start: 1 })
    : resume(fetchPage, first, after);
}

/** A fetched page and the index of its first row to return. */
interface PageSlice<Row> {
  readonly page: WirePage<Row>;
  readonly top: number;
  readonly skip: number;
  readonly start: number;
}

/** Rows to return from a page. Continues reading if none is usable and more may follow. */
function readBehind<Row extends Identified>(
  fetchPage: FetchPage<Row>,
  first: number,
  slice: PageSlice<Row>,
): ServicePage<Row> | Promise<ServicePage<Row>> {
  const { page, top, skip, start } = slice;
  const { rows, sent, indexes } = page;
  const isFull = sent >= top;
  const wanted = rows.slice(start, start + first);
  // All rows of a full page may be unusable. An empty page would have no cursor to continue from.
  if (isFull && wanted.length === 0) return readFrom(fetchPage, first, skip + sent);
  return {
    rows: wanted,
    hasNextPage: isFull || rows.length > start + first,
    indexes: indexes.slice(start, start + first).map((index) => skip + index),
  };
}

async function readFrom<Row extends Identified>(
  fetchPage: FetchPage<Row>,
  first: number,
  skip: number,
): Promise<ServicePage<Row>> {
  const top = first + 1;
  return readBehind(fetchPage, first, { page: await fetchPage(top, skip), top, skip, start: 0 });
}

/** Steps grow and then halve, so a cursor that is far off, or forged, takes few calls. */
async function resume<Row extends Identified>(
  fetchPage: FetchPage<Row>,
  first: number,
  after: ServicePosition,
): Promise<ServicePage<Row>> {
  const top = first + 1 + 2 * SEARCH_BACK;
  // The place is behind the row at `low`, if it isn't 0, and before the row at `high`.
  let [low, high] = [0, Infinity];
  let skip = Math.max(0, after.index - SEARCH_BACK);
  let isLast = false;
  for (let step = top - 1; ; step *= 4) {
    const page = await fetchPage(top, skip);
    if (hasNoPlace(after, page.rows)) return readFrom(fetchPage, first, after.index);
    const direction = isLast ? undefined : directionTo(after, page, { skip, top });
    if (direction === undefined) {
      const start = startBehind(after, page.rows);
      const isCut = page.sent >= top && page.rows.length - start <= first;
      return isCut
        ? readFrom(fetchPage, first, skip + (page.indexes[start] ?? page.sent))
        : readBehind(fetchPage, first, { page, top, skip, start });
    }
    if (direction === 'back') high = skip;
    // Pages overlap by one row, so that none is missed between them.
    else low = skip + top - 1;
    isLast = high - low < top;
    if (isLast) skip = Math.min(low, high);
    else if (high === Infinity) skip += step;
    else if (low === 0) skip = Math.max(0, high - step);
    else skip = Math.floor((low + high - top) / 2);
  }
}

/** Whether the row is gone from rows in another order than that of ids: the next row now has its index. */
function hasNoPlace<Row extends Identified>({ id }: ServicePosition, rows: readonly Row[]): boolean {
  const compare = orderOf(rows);
  const isById = rows.every((row, index) => index === 0 || compare(rows[index - 1]?.id ?? '', row.id) <= 0);
  return !isById && !rows.some((row) => row.id === id);
}

/** Direction in which to continue the search; undefined if the row or its place is on this page. */
function directionTo<Row extends Identified>(
  { id }: ServicePosition,
  { rows, sent }: WirePage<Row>,
  { skip, top }: { readonly skip: number; readonly top: number },
): 'back' | 'onwards' | undefined {
  const [first, last] = [rows[0], rows.at(-1)];
  if (rows.some((row) => row.id === id)) return undefined;
  const compare = orderOf(rows);
  if (skip > 0 && (first === undefined || compare(first.id, id) > 0)) return 'back';
  return sent >= top && last !== undefined && compare(last.id, id) < 0 ? 'onwards' : undefined;
}

function startBehind<Row extends Identified>({ id }: ServicePosition, rows: readonly Row[]): number {
  const index = rows.findIndex((row) => row.id === id);
  if (index >= 0) return index + 1;
  const compare = orderOf(rows);
  const next = rows.findIndex((row) => compare(row.id, id) > 0);
  return next < 0 ? rows.length : next;
}

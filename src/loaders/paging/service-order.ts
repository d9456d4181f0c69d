import { z } from 'zod';
import type { WirePage } from '../../defender-api/endpoints/shared/wire-page.js';

export interface Identified {
  readonly id: string;
}

/** No page says whether ids of digits are sorted as numbers or as text: the rows themselves tell. */
export function orderOf(rows: readonly Identified[]): (a: string, b: string) => number {
  const areNumbers = rows.every(({ id }, index) => {
    const before = rows[index - 1];
    return /^\d+$/.test(id) && (before === undefined || compareNumbers(before.id, id) < 0);
  });
  return areNumbers ? compareNumbers : compareText;
}

function compareNumbers(a: string, b: string): number {
  return a.length - b.length || compareText(a, b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A position in the service's own order: after this row, which was the `index`-th (from 0). */
export interface ServicePosition {
  readonly index: number;
  readonly id: string;
}

export const servicePosition: z.ZodType<ServicePosition> = z.strictObject({
  index: z.int().nonnegative(),
  id: z.string(),
});

interface ServicePage<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  /** The position of each row in the service's order. */
  readonly indexes: readonly number[];
}

type FetchPage<Row> = (top: number, skip: number) => Promise<WirePage<Row>>;

/** How far around its old position to look first for the last row of the page before, when rows went or came in between. */
const SEARCH_BACK = 500;

/**
 * A page in the service's order, by `$skip`. Each page overlaps the one before by one row, so that rows which came or
 * went in between are noticed: then the last row seen is looked for, and when it is gone, its position in the order by id
 * takes its stead. Nothing is lost and nothing shown twice.
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

/** A page that was read, and its first row that is to be shown. */
interface PageSlice<Row> {
  readonly page: WirePage<Row>;
  readonly top: number;
  readonly skip: number;
  readonly start: number;
}

/** What a page shows; read on where it holds too little and more may follow. */
function readBehind<Row extends Identified>(
  fetchPage: FetchPage<Row>,
  first: number,
  slice: PageSlice<Row>,
): ServicePage<Row> | Promise<ServicePage<Row>> {
  const { page, top, skip, start } = slice;
  const { rows, sent, indexes } = page;
  const isFull = sent >= top;
  const wanted = rows.slice(start, start + first);
  // Rows that can't be used may fill a page, and nobody could ask for what follows an empty one.
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

async function resume<Row extends Identified>(
  fetchPage: FetchPage<Row>,
  first: number,
  after: ServicePosition,
): Promise<ServicePage<Row>> {
  const top = first + 1 + 2 * SEARCH_BACK;
  let skip = Math.max(0, after.index - SEARCH_BACK);
  let way: 'back' | 'onwards' | undefined;
  for (;;) {
    const page = await fetchPage(top, skip);
    const next = wayTo(after, page, { skip, top });
    if (next === undefined || (way !== undefined && next !== way)) {
      const start = startBehind(after, page.rows);
      const isCut = page.sent >= top && page.rows.length - start <= first;
      return isCut
        ? readFrom(fetchPage, first, skip + (page.indexes[start] ?? page.sent))
        : readBehind(fetchPage, first, { page, top, skip, start });
    }
    way = next;
    // Each page shares a row with the one before, so that none slips through between them.
    skip = way === 'back' ? Math.max(0, skip - top + 1) : skip + top - 1;
  }
}

/** Where to look on for a row that isn't among these; undefined when it is, or when its position is. */
function wayTo<Row extends Identified>(
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

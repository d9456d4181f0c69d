import { z } from 'zod';

/** A place in the service's own order: after this row, which was the `index`-th (from 0). */
export interface ServicePosition {
  readonly index: number;
  readonly id: string;
}

export const servicePosition: z.ZodType<ServicePosition> = z.strictObject({
  index: z.int().nonnegative(),
  id: z.string(),
});

export interface ServicePage<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  /** Position of the first row of the page in the service's order. */
  readonly startIndex: number;
}

/** How far around its old place to look first for the last row of the page before, when rows went or came in between. */
const SEARCH_BACK = 500;

/**
 * A page in the service's order, by `$skip`. Each page overlaps the one before by one row, so that rows which came or
 * went in between are noticed: then the last row seen is looked for, and when it is gone, its place in the order by id
 * takes its stead. Nothing is lost and nothing shown twice.
 */
export async function readServicePage<Row extends { readonly id: string }>(
  fetchRows: (top: number, skip: number) => Promise<readonly Row[]>,
  first: number,
  after: ServicePosition | undefined,
): Promise<ServicePage<Row>> {
  if (after === undefined) return cut(await fetchRows(first + 1, 0), first, 0);
  const overlapping = await fetchRows(first + 2, after.index);
  if (overlapping[0]?.id === after.id) return cut(overlapping.slice(1), first, after.index + 1);
  return resume(fetchRows, first, after);
}

async function resume<Row extends { readonly id: string }>(
  fetchRows: (top: number, skip: number) => Promise<readonly Row[]>,
  first: number,
  after: ServicePosition,
): Promise<ServicePage<Row>> {
  const top = first + 1 + 2 * SEARCH_BACK;
  let skip = Math.max(0, after.index - SEARCH_BACK);
  let way: 'back' | 'onwards' | undefined;
  for (;;) {
    const rows = await fetchRows(top, skip);
    const next = wayTo(after, rows, { skip, top });
    if (next === undefined || (way !== undefined && next !== way)) {
      const start = startBehind(after, rows);
      const isCut = rows.length === top && rows.length - start <= first;
      return cut(isCut ? await fetchRows(first + 1, skip + start) : rows.slice(start), first, skip + start);
    }
    way = next;
    // Each stretch shares a row with the one before, so that none slips through between them.
    skip = way === 'back' ? Math.max(0, skip - top + 1) : skip + top - 1;
  }
}

/** Where to look on for a row that isn't among these; undefined when it is, or when its place is. */
function wayTo<Row extends { readonly id: string }>(
  { id }: ServicePosition,
  rows: readonly Row[],
  { skip, top }: { readonly skip: number; readonly top: number },
): 'back' | 'onwards' | undefined {
  const [first, last] = [rows[0], rows.at(-1)];
  if (rows.some((row) => row.id === id)) return undefined;
  if (skip > 0 && (first === undefined || first.id > id)) return 'back';
  return rows.length === top && last !== undefined && last.id < id ? 'onwards' : undefined;
}

function startBehind<Row extends { readonly id: string }>(
  { id }: ServicePosition,
  rows: readonly Row[],
): number {
  const place = rows.findIndex((row) => row.id === id);
  if (place >= 0) return place + 1;
  const next = rows.findIndex((row) => row.id > id);
  return next < 0 ? rows.length : next;
}

function cut<Row>(rows: readonly Row[], first: number, startIndex: number): ServicePage<Row> {
  return { rows: rows.slice(0, first), hasNextPage: rows.length > first, startIndex };
}

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

/** How far back to look for the last row of the page before, when rows went or came in between. */
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
  const skip = Math.max(0, after.index - SEARCH_BACK);
  const rows = await fetchRows(first + 1 + 2 * SEARCH_BACK, skip);
  const place = rows.findIndex(({ id }) => id === after.id);
  const start = place >= 0 ? place + 1 : rows.findIndex(({ id }) => id > after.id);
  return start < 0 ? cut([], first, skip + rows.length) : cut(rows.slice(start), first, skip + start);
}

function cut<Row>(rows: readonly Row[], first: number, startIndex: number): ServicePage<Row> {
  return { rows: rows.slice(0, first), hasNextPage: rows.length > first, startIndex };
}

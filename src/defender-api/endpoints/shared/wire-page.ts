import { z } from 'zod';
import type { FetchCall, SortMemory, SourcedCall } from '../../upstream-call.js';

/** One page of a list, with facts from its raw form. */
export interface WirePage<Row> {
  readonly rows: readonly Row[];
  /** Number of sent rows, including unusable ones. A page is the last one only if it has fewer than requested. */
  readonly sent: number;
  /** Index of each row among the sent rows, from 0. */
  readonly indexes: readonly number[];
  /** `@odata.count`, if requested and returned. The service doesn't specify whether it counts all rows or this page. */
  readonly count?: number;
}

const envelope = z.object({
  value: z.array(z.unknown()),
  '@odata.count': z.int().nonnegative().optional().catch(undefined),
});

/** Converts a list call to a page call. Paging must count unusable rows. */
export function asPage<Row extends object>(call: SourcedCall<readonly Row[]>): SourcedCall<WirePage<Row>> {
  const { notFound, otherwise, ...rest } = call;
  return {
    ...rest,
    form: 'page',
    read: (body, onUnrecognized) => toPage(call.read(body, onUnrecognized), body),
    ...(notFound !== undefined && { notFound: () => pageOf(notFound()) }),
    ...(otherwise !== undefined && {
      otherwise: async (fetch: FetchCall, sorting: SortMemory) => pageOf(await otherwise(fetch, sorting)),
    }),
  };
}

/** Wraps rows in a page. */
export function pageOf<Row>(rows: readonly Row[]): WirePage<Row> {
  return { rows, sent: rows.length, indexes: rows.map((_, index) => index) };
}

function toPage<Row extends object>(rows: readonly Row[], body: unknown): WirePage<Row> {
  const { value, '@odata.count': count } = envelope.parse(body);
  const page = value.length === rows.length ? pageOf(rows) : indexRows(rows, value);
  return { ...page, ...(count !== undefined && { count }) };
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

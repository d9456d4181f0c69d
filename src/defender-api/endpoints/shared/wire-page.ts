import { z } from 'zod';
import type { UpstreamCall } from '../../upstream-call.js';

/** One answer of a list, with what its raw form tells beside the rows. */
export interface WirePage<Row> {
  readonly rows: readonly Row[];
  /** How many rows the service sent, unusable ones included: only a page with fewer than were asked for is the last. */
  readonly sent: number;
  /** Where each row stood among those that were sent, from 0. */
  readonly indexes: readonly number[];
  /** `@odata.count`, where it was asked for and given: all rows or those of this page, the service doesn't say which. */
  readonly count?: number;
}

const envelope = z.object({
  value: z.array(z.unknown()),
  '@odata.count': z.int().nonnegative().optional().catch(undefined),
});

/** The same call, read as a page: whoever pages must know of rows that could not be used. */
export function asPage<Row extends object>(call: UpstreamCall<readonly Row[]>): UpstreamCall<WirePage<Row>> {
  const { notFound, ...rest } = call;
  return {
    ...rest,
    form: 'page',
    read: (body, onUnrecognized) => toPage(call.read(body, onUnrecognized), body),
    ...(notFound !== undefined && { notFound: () => pageOf(notFound()) }),
  };
}

/** A page of these rows and no others. */
export function pageOf<Row>(rows: readonly Row[]): WirePage<Row> {
  return { rows, sent: rows.length, indexes: rows.map((_, index) => index) };
}

function toPage<Row extends object>(rows: readonly Row[], body: unknown): WirePage<Row> {
  const { value, '@odata.count': count } = envelope.parse(body);
  const page = value.length === rows.length ? pageOf(rows) : indexRows(rows, value);
  return { ...page, ...(count !== undefined && { count }) };
}

/** Rows come in the order in which they were sent, so each is looked for behind the one before. */
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

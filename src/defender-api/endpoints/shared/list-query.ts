import { encodeQuery, type QueryOptions } from '../../odata/encode-query.js';
import type { Operation } from '../../operation.js';
import type { UpstreamCall } from '../../upstream-call.js';

/** What a list operation may be asked for. `top` is always sent: without it the service pages by itself, and badly. */
export type ListQuery = Pick<QueryOptions, 'filter' | 'orderBy' | 'skip' | 'count'> & {
  readonly top: number;
};

/** The longest page that Defender serves (get-alerts.md, get-machines.md, get-machineactions-collection.md). */
export const MAX_TOP = 10_000;

export function encodeListQuery(query: ListQuery & Pick<QueryOptions, 'expand'>): string {
  const { skip, ...rest } = query;
  return encodeQuery({ ...rest, ...(skip !== undefined && skip > 0 && { skip }) });
}

/** How far back statistics look: hours; the service's 30 days when left out. */
export type LookBackHours = number | undefined;

export function encodeLookBack(lookBackHours: LookBackHours): { readonly query?: string } {
  return lookBackHours === undefined ? {} : { query: encodeQuery({ parameters: { lookBackHours } }) };
}

type Read<Result> = UpstreamCall<Result>['read'];

/** A list; empty where the service says that there is nothing. */
export function listCall<Row>(
  operation: Operation,
  path: string,
  read: Read<readonly Row[]>,
  query?: ListQuery,
): UpstreamCall<readonly Row[]> {
  const encoded = query && { query: encodeListQuery(query) };
  return { operation, path, ...encoded, read, notFound: () => [] };
}

/** One row; null where the service says that there is none. */
export function rowCall<Row>(
  operation: Operation,
  path: string,
  read: Read<Row>,
  more: Pick<UpstreamCall<Row>, 'query'> = {},
): UpstreamCall<Row | null> {
  return { operation, path, ...more, read, notFound: () => null };
}

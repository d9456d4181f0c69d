import { BadUserInputError } from '../../../errors/caller-errors.js';
import { encodeQuery, type QueryOptions } from '../../odata/encode-query.js';
import { propertiesOf } from '../../odata/evaluate-filter.js';
import type { Operation } from '../../operation.js';
import type { UpstreamCall } from '../../upstream-call.js';

/** Options of a list operation. `top` is always sent, because the service's own paging is unreliable. */
export type ListQuery = Pick<QueryOptions, 'filter' | 'orderBy' | 'skip' | 'count'> & {
  readonly top: number;
};

/** Largest page of Defender (get-alerts.md, get-machines.md, get-machineactions-collection.md). */
export const MAX_TOP = 10_000;

export function encodeListQuery(query: ListQuery & Pick<QueryOptions, 'expand'>): string {
  const { skip, ...rest } = query;
  return encodeQuery({ ...rest, ...(skip !== undefined && skip > 0 && { skip }) });
}

/** Period of statistics in hours. The service's default is 30 days. */
export type LookBackHours = number | undefined;

export function encodeLookBack(lookBackHours: LookBackHours): { readonly query?: string } {
  return lookBackHours === undefined ? {} : { query: encodeQuery({ parameters: { lookBackHours } }) };
}

type Read<Result> = UpstreamCall<Result>['read'];

/** A list. Returns an empty list if the service reports that nothing exists. */
export function listCall<Row>(
  operation: Operation,
  path: string,
  read: Read<readonly Row[]>,
  query?: ListQuery,
): UpstreamCall<readonly Row[]> {
  const encoded = query && { query: encodeListQuery(query) };
  return { operation, path, ...encoded, read, notFound: () => [] };
}

/** One row. Returns null if the service reports that it doesn't exist. */
export function rowCall<Row>(
  operation: Operation,
  path: string,
  read: Read<Row>,
  more: Pick<UpstreamCall<Row>, 'query'> = {},
): UpstreamCall<Row | null> {
  return { operation, path, ...more, read, notFound: () => null };
}

/**
 * @param lacked the properties
 * @throws BadUserInputError with the reason
 */
export function refuseConditionsOn(lacked: object, { filter }: ListQuery, reason: string): void {
  const found = filter && propertiesOf(filter).find((name) => Object.hasOwn(lacked, name));
  if (found === undefined) return;
  throw new BadUserInputError(`filter can't have a condition on ${found}: ${reason}.`, `filter.${found}`);
}

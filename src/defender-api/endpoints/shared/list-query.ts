import { BadUserInputError, NotFoundError } from '../../../errors/caller-errors.js';
import { encodeQuery, type QueryOptions } from '../../odata/encode-query.js';
import { propertiesOf } from '../../odata/evaluate-filter.js';
import { UnexpectedBodyError } from '../../models/shared/read-rows.js';
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

type Read<Result> = UpstreamCall<Result>['read'];

/** An operation and its path. @param values of the names in the path */
export function callOf(
  operation: Operation,
  ...values: readonly string[]
): Pick<UpstreamCall<unknown>, 'operation' | 'path'> {
  const rest = [...values];
  const path = operation.path.replace(/\{[^{}]+\}/g, () => encodeURIComponent(rest.shift() ?? ''));
  return { operation, path };
}

const NO_ROWS = { notFound: () => [] };
const NO_ROW = { notFound: () => null };

/** For writes. @param what the object, such as `alert 1` */
export function orNotFound(what: string): { readonly notFound: () => never } {
  return {
    notFound: () => {
      throw new NotFoundError(`There is no ${what}.`);
    },
  };
}

/** A list by query. Lists are empty if the service reports that nothing exists. */
export function listByQuery<Row>(operation: Operation, read: Read<readonly Row[]>) {
  return (query: ListQuery): UpstreamCall<readonly Row[]> => ({
    ...callOf(operation),
    query: encodeListQuery(query),
    read,
    ...NO_ROWS,
  });
}

/** A complete list about one object. */
export function listById<Row>(operation: Operation, read: Read<readonly Row[]>) {
  return (id: string): UpstreamCall<readonly Row[]> => ({ ...callOf(operation, id), read, ...NO_ROWS });
}

/** A complete list of the organization. */
export function wholeList<Row>(operation: Operation, read: Read<readonly Row[]>) {
  return (): UpstreamCall<readonly Row[]> => ({ ...callOf(operation), read, ...NO_ROWS });
}

/** One row, or null if the service reports that it doesn't exist. */
export function rowById<Row extends object>(operation: Operation, read: Read<Row>) {
  return (id: string): UpstreamCall<Row | null> => ({
    ...callOf(operation, id),
    read: withoutEmpty(operation, read),
    ...NO_ROW,
  });
}

/** The organization's only row, or null. */
export function onlyRow<Row extends object>(operation: Operation, read: Read<Row>) {
  return (): UpstreamCall<Row | null> => ({
    ...callOf(operation),
    read: withoutEmpty(operation, read),
    ...NO_ROW,
  });
}

/** Rejects bodies without any documented field, such as an error with status 200: not all rows have an id that shows it. */
function withoutEmpty<Row extends object>({ id }: Operation, read: Read<Row>): Read<Row> {
  return (body, onUnrecognized) => {
    const row = read(body, onUnrecognized);
    if (Object.values(row).every((value) => value === undefined)) throw new UnexpectedBodyError(id);
    return row;
  };
}

/** Period of statistics in hours. The service's default is 30 days. */
export type LookBackHours = number | undefined;

/** Statistics about one object, or null. */
export function statisticsById<Row extends object>(operation: Operation, read: Read<Row>) {
  return (id: string, lookBackHours: LookBackHours): UpstreamCall<Row | null> => ({
    ...rowById(operation, read)(id),
    ...(lookBackHours !== undefined && { query: encodeQuery({ parameters: { lookBackHours } }) }),
  });
}

/** @param lacked the properties @throws BadUserInputError with the reason */
export function refuseConditionsOn(lacked: object, { filter }: ListQuery, reason: string): void {
  const found = filter && propertiesOf(filter).find((name) => Object.hasOwn(lacked, name));
  if (found === undefined) return;
  throw new BadUserInputError(`filter can't have a condition on ${found}: ${reason}.`, `filter.${found}`);
}

import type { GraphQLField } from 'graphql';
import { MOST_WINDOWS } from '../../loaders/paging/newest-first.js';
import type { EstimatedCalls } from './calls-of-field.js';

const VALUES_A_CALL = 50;

/** Whether a field of Query reads one entity by its id through the batches that all such reads share. */
export function isReadById(
  coordinate: string,
  { args }: GraphQLField<unknown, unknown>,
  { operation }: Pick<EstimatedCalls, 'operation'>,
): boolean {
  return (
    coordinate.startsWith('Query.') &&
    operation?.startsWith('list') === true &&
    args.length === 1 &&
    args[0]?.name === 'id'
  );
}

/** By how many calls a page is read because the service can't be asked for its order. */
export function callsOfOrder(coordinate: string, { orderBy }: Readonly<Record<string, unknown>>): number {
  return coordinate === 'Query.alerts' && orderBy === 'NEWEST' ? MOST_WINDOWS : 1;
}

/** By how many calls a page is read because its filter names more values than one call takes: 1 without a filter. */
export function callsOfLongLists(filter: unknown): number {
  if (typeof filter !== 'object' || filter === null) return 1;
  return Object.entries(filter as Readonly<Record<string, unknown>>).reduce(
    (calls, [key, value]) => calls * callsOf(key, value),
    1,
  );
}

function callsOf(key: string, value: unknown): number {
  if (key === 'in' && Array.isArray(value)) return Math.max(1, Math.ceil(value.length / VALUES_A_CALL));
  return Array.isArray(value)
    ? value.reduce((calls: number, item) => calls * callsOfLongLists(item), 1)
    : callsOfLongLists(value);
}

import { execute, OperationTypeNode, type GraphQLError } from 'graphql';
import type { RequestContext } from '../../context.js';
import type { EstimateRequest } from './estimate-operation.js';
import { NotCachedError } from '../../defender-api/call-context.js';

/**
 * Whether the data of a field is cached, so that it costs no call. `unknown`: it depends on a parent field that isn't
 * cached, or the cache wasn't checked.
 */
export type CacheState = 'kept' | 'partly kept' | 'not kept' | 'unknown';

/** The state of a field, by its response keys from the root. */
export type StateAt = (path: readonly string[]) => CacheState;

/**
 * Executes a query against the cache only, records the misses, and discards the result. Mutations are not executed, and
 * their fields are `unknown`.
 */
export async function findCachedAnswers(asked: EstimateRequest, context: RequestContext): Promise<StateAt> {
  const { schema, document, operation, variables } = asked;
  if (operation.operation !== OperationTypeNode.QUERY) return () => 'unknown';
  const { data, errors = [] } = await execute({
    schema,
    document,
    operationName: operation.name?.value,
    variableValues: variables,
    contextValue: context.asCachedOnly(),
  });
  const missed = countMisses(errors);
  return (path) => stateOf(valuesAt(data, path), missed.get(nameOf(path)) ?? 0, isAboveMissed(path, missed));
}

function countMisses(errors: readonly GraphQLError[]): ReadonlyMap<string, number> {
  const missed = new Map<string, number>();
  for (const { path = [], originalError } of errors) {
    if (!(originalError instanceof NotCachedError)) continue;
    const name = nameOf(path.filter((key) => typeof key === 'string'));
    missed.set(name, (missed.get(name) ?? 0) + 1);
  }
  return missed;
}

function stateOf(asked: number, missed: number, isUnknownAbove: boolean): CacheState {
  if (asked === 0) return isUnknownAbove ? 'unknown' : 'kept';
  if (missed >= asked) return 'not kept';
  return missed > 0 || isUnknownAbove ? 'partly kept' : 'kept';
}

function isAboveMissed(path: readonly string[], missed: ReadonlyMap<string, number>): boolean {
  return path.some((_key, length) => missed.has(nameOf(path.slice(0, length))));
}

/** The number of values that a field was read for. Each entity can be missing by itself. */
function valuesAt(data: unknown, path: readonly string[]): number {
  const key = path.at(-1) ?? '';
  const parents = path
    .slice(0, -1)
    .reduce((values, name) => values.flatMap((value) => at(value, name)), [data]);
  const holders = parents.filter((parent) => has(parent, key));
  return key === '_entities' ? holders.flatMap((holder) => at(holder, key)).length : holders.length;
}

/** The objects of a field, with all lists flattened; none if it is null. */
function at(value: unknown, name: string): unknown[] {
  if (!has(value, name)) return [];
  return [(value as Readonly<Record<string, unknown>>)[name]].flat(Infinity);
}

function has(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}

function nameOf(path: readonly string[]): string {
  return path.join('.');
}

import { getNamedType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { batched, perParent, type EstimatedCalls } from './calls-of-field.js';
import { costOf } from './field-cost.js';

/** No operation reads one indicator: the list is looked through. */
const PAGES_OF_INDICATORS = 2;

export type Representation = Readonly<Record<string, unknown>>;

/** The different representations of `_entities` by type: duplicates cost nothing. */
export function representationsByType(given: unknown): ReadonlyMap<string, readonly Representation[]> {
  const byType = new Map<string, Map<string, Representation>>();
  for (const item of Array.isArray(given) ? (given as readonly unknown[]) : [given]) {
    if (typeof item !== 'object' || item === null) continue;
    const representation = item as Representation;
    const type = String(representation['__typename']);
    const known = byType.get(type) ?? new Map<string, Representation>();
    byType.set(type, known.set(JSON.stringify(representation), representation));
  }
  return new Map([...byType].map(([type, known]) => [type, [...known.values()]]));
}

/** What it costs to find entities by their keys: as reading them by id at the root, which serves both. */
export function callsOfEntities(
  type: GraphQLObjectType,
  keys: readonly Representation[],
  schema: GraphQLSchema,
): readonly EstimatedCalls[] {
  if (type.name === 'Indicator') {
    return [{ operation: 'listIndicators', estimatedCalls: PAGES_OF_INDICATORS, source: 'batched' }];
  }
  const operation = operationById(type, schema);
  if (operation === undefined) return [];
  if (!operation.startsWith('list')) return [perParent(operation, keys.length, keys.length)];
  // Keys of different kinds are asked for apart.
  const byId = keys.filter(({ id }) => typeof id === 'string').length;
  return [byId, keys.length - byId].filter((count) => count > 0).map((count) => batched(operation, count));
}

/** The operation of the root field that reads one of a type by id; none where fields of the entity read for themselves. */
function operationById(type: GraphQLObjectType, schema: GraphQLSchema): string | undefined {
  const query = schema.getQueryType();
  const field = Object.values(query?.getFields() ?? {}).find(
    ({ args, type: given }) => getNamedType(given) === type && args.length === 1 && args[0]?.name === 'id',
  );
  return query == null || field === undefined ? undefined : costOf(query, field).operations[0];
}

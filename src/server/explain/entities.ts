import { getNamedType, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { originalNameOf } from '../../authorization/original-name.js';
import { COSTS } from '../../loaders/factories.js';
import { nodeFieldOf } from '../../subgraph/carry-node.js';
import { readRepresentation, type EntityKeys } from '../../subgraph/entity-keys.js';
import { readGlobalId } from '../../subgraph/global-ids.js';
import type { SourceState } from '../../loaders/shared/read-cost.js';
import { batched, costOf, perParent, type EstimatedCalls, type Field } from './calls-of-field.js';

export type Representation = Readonly<Record<string, unknown>>;

/** Whether a field of Query reads entities by their keys: a gateway's `_entities`, or `node`. */
export function readsEntities(field: Field, schema: GraphQLSchema): boolean {
  return field.name === '_entities' || field === nodeFieldOf(schema);
}

/** The entities that the `_entities` fields of an operation request. */
export interface RequestedEntities {
  readonly keys: EntityKeys;
  /** Identities requested so far. Those over the limit are rejected. */
  readonly identities: Set<string>;
  readonly most: number;
}

/** The representations that such a field requests, by type; none for an id that is rejected before any read. */
export function representationsOf(
  field: Field,
  args: Readonly<Record<string, unknown>>,
  schema: GraphQLSchema,
  asked: RequestedEntities,
): ReadonlyMap<string, readonly Representation[]> {
  if (field.name === '_entities') return representationsByType(args['representations'], asked);
  try {
    // The limit of representations doesn't count nodes.
    return representationsByType([readGlobalId(String(args['id']), schema)], {
      ...asked,
      identities: new Set(),
    });
  } catch {
    return new Map();
  }
}

/** The distinct representations of one `_entities` field, by type. Duplicates and invalid ones cost nothing. */
function representationsByType(
  given: unknown,
  { keys, identities, most }: RequestedEntities,
): ReadonlyMap<string, readonly Representation[]> {
  const byType = new Map<string, Map<string, Representation>>();
  for (const item of Array.isArray(given) ? (given as readonly unknown[]) : [given]) {
    const read = readRepresentation(item, keys);
    if (read.kind === 'unusable') continue;
    const { identity, reference } = read;
    if (!identities.has(identity) && identities.size >= most) continue;
    identities.add(identity);
    const type = String(reference['__typename']);
    const known = byType.get(type) ?? new Map<string, Representation>();
    byType.set(type, known.set(identity, reference));
  }
  return new Map([...byType].map(([type, known]) => [type, [...known.values()]]));
}

/** The cost to find entities by their keys: the same as reading them by id at the root, with which they share calls. */
export function callsOfEntities(
  type: GraphQLObjectType,
  keys: readonly Representation[],
  schema: GraphQLSchema,
  sources: SourceState,
): readonly EstimatedCalls[] {
  const operation = operationById(type, schema);
  if (operation === undefined) return [];
  const parents = keys.length;
  const declared = declaredCalls(type, operation, parents, sources);
  if (declared !== undefined) return [{ operation, estimatedCalls: declared, source: 'batched' }];
  if (!operation.startsWith('list')) return [perParent(operation, parents, parents)];
  // Keys of different kinds need separate calls.
  const byId = keys.filter(({ id }) => typeof id === 'string').length;
  return [byId, parents - byId].filter((count) => count > 0).map((count) => batched(operation, count));
}

/** The calls that a read by key adds to those of the reads before it: usually the first of each 50 has the cost. */
export function oneMoreKey(
  call: EstimatedCalls,
  type: GraphQLNamedType,
  before: number,
  sources: SourceState,
): EstimatedCalls {
  const callsOf = (keys: number) =>
    keys === 0
      ? 0
      : (declaredCalls(type, call.operation, keys, sources) ?? batched(call.operation, keys).estimatedCalls);
  const estimatedCalls = Math.max(0, callsOf(before + 1) - callsOf(before));
  return estimatedCalls > 0 ? { ...call, estimatedCalls } : { ...call, estimatedCalls, source: 'batched' };
}

function declaredCalls(
  type: GraphQLNamedType,
  operation: string | null,
  keys: number,
  { isSecond, isUnsorted }: SourceState,
): number | undefined {
  const position = { parents: keys, rows: 1, owner: undefined, args: {}, isUnsorted };
  const { calls } = COSTS[`${originalNameOf(type)} by key`] ?? {};
  return calls?.(position, operation !== null && isSecond(operation));
}

/** The arguments by which root fields identify the one entity that they read. */
const KEYS: ReadonlySet<string> = new Set(['id', 'hash']);

/** The operation of the root field that reads one entity by its key; none if the entity's fields make their own reads. */
function operationById(type: GraphQLObjectType, schema: GraphQLSchema): string | undefined {
  const query = schema.getQueryType();
  const field = Object.values(query?.getFields() ?? {}).find(
    ({ args, type: given }) =>
      getNamedType(given) === type && args.length === 1 && KEYS.has(args[0]?.name ?? ''),
  );
  return query == null || field === undefined ? undefined : costOf(query, field).operations[0];
}

import { isUnionType, valueFromASTUntyped, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { getOrInsert } from '../config/get-or-insert.js';

/** Names of the fields of one key. Keys of this schema name plain fields, no objects. */
type Key = readonly string[];

/** The keys of each entity, by the name of its type, as `@key` tells them. */
export type EntityKeys = ReadonlyMap<string, readonly Key[]>;

/** What a gateway has sent for one entity. */
export type Representation =
  /** Has a key whose fields all hold ids, or a null: of what another subgraph doesn't know. */
  | {
      readonly kind: 'named';
      readonly reference: Readonly<Record<string, unknown>>;
      readonly identity: string;
    }
  | { readonly kind: 'unusable'; readonly problem: string };

/** How much of a name that came from outside is said again. */
const LONGEST_SAID = 100;

/** A schema doesn't change, and each operation asks anew. */
const collected = new WeakMap<GraphQLSchema, EntityKeys>();

export function collectEntityKeys(schema: GraphQLSchema): EntityKeys {
  return getOrInsert(collected, schema, () => {
    const union = schema.getType('_Entity');
    return new Map(isUnionType(union) ? union.getTypes().map((type) => [type.name, keysOf(type)]) : []);
  });
}

/**
 * Reads one representation. What it carries beside its key is passed on untouched, and fields of a key that it doesn't
 * carry in full are no use to anybody. Numbers count as ids, as they do for GraphQL.
 */
export function readRepresentation(representation: unknown, entities: EntityKeys): Representation {
  if (typeof representation !== 'object' || representation === null || Array.isArray(representation))
    return unusable('A representation must be an object with __typename and a key.');
  const given = representation as Readonly<Record<string, unknown>>;
  const typename = given['__typename'];
  const keys = typeof typename === 'string' ? entities.get(typename) : undefined;
  if (typeof typename !== 'string' || keys === undefined) {
    const named =
      typeof typename === 'string' ? `, not ${JSON.stringify(typename.slice(0, LONGEST_SAID))}` : '';
    return unusable(`__typename must be one of ${[...entities.keys()].join(', ')}${named}.`);
  }
  return readKeys(typename, keys, given);
}

function readKeys(
  typename: string,
  keys: readonly Key[],
  given: Readonly<Record<string, unknown>>,
): Representation {
  const carried = keys.filter((key) => key.every((field) => given[field] !== undefined));
  if (carried.length === 0)
    return unusable(
      `A representation of ${typename} must carry ${keys.map((key) => key.join(' and ')).join(', or ')}.`,
    );
  const wellTyped = carried.filter((key) =>
    key.every((field) => given[field] === null || isId(given[field])),
  );
  if (wellTyped.length === 0) {
    const wrong = carried.flat().find((field) => given[field] !== null && !isId(given[field]));
    return unusable(`${typename}.${wrong ?? ''} must be an ID.`);
  }
  const usable = wellTyped.filter((key) => key.every((field) => given[field] !== null));
  const ids = Object.fromEntries([...new Set(keys.flat())].map((field) => [field, idOf(given[field])]));
  const identity = [typename, ...usable.flat().map((field) => `${field} ${String(ids[field])}`)].join('\n');
  const withoutAbsent = Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined));
  return { kind: 'named', reference: { ...given, ...withoutAbsent }, identity };
}

function keysOf(type: GraphQLObjectType): readonly Key[] {
  return (type.astNode?.directives ?? [])
    .filter(({ name }) => name.value === 'key')
    .map((directive) => {
      const fields = directive.arguments?.find(({ name }) => name.value === 'fields')?.value;
      const text: unknown = fields === undefined ? '' : valueFromASTUntyped(fields);
      return typeof text === 'string' ? text.split(/\s+/).filter(Boolean) : [];
    });
}

/** As GraphQL reads an ID: a text or a whole number. */
function isId(value: unknown): value is string | number {
  return typeof value === 'string' || Number.isSafeInteger(value);
}

function idOf(value: unknown): string | null | undefined {
  if (value === undefined) return undefined;
  // Of a wrong type, beside a key that is right: as good as unknown.
  return isId(value) ? String(value) : null;
}

function unusable(problem: string): Representation {
  return { kind: 'unusable', problem };
}

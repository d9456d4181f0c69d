import {
  getNamedType,
  isObjectType,
  isUnionType,
  Kind,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
} from 'graphql';
import { getOrInsert } from '../lib/get-or-insert.js';

/** A field of a key. If it holds an object, the subfields that belong to the key. */
interface KeyField {
  readonly name: string;
  /** The type isn't ID: any value except objects is passed on unchanged. */
  readonly isPlain: boolean;
  readonly fields: Key;
}

/** The fields of one key. */
type Key = readonly KeyField[];

/** The keys of each entity from `@key`, by type name. */
export type EntityKeys = ReadonlyMap<string, readonly Key[]>;

export type Representation =
  /** Has a complete key of ids, or a null: an entity that another subgraph doesn't know. */
  | {
      readonly kind: 'named';
      readonly reference: Readonly<Record<string, unknown>>;
      readonly identity: string;
    }
  | { readonly kind: 'unusable'; readonly problem: string };

type Given = Readonly<Record<string, unknown>>;

/** How much of an unknown name is repeated in a message. */
const MAX_QUOTED_LENGTH = 100;

/** Cached because the schema doesn't change, and each operation needs it. */
const collected = new WeakMap<GraphQLSchema, EntityKeys>();

export function collectEntityKeys(schema: GraphQLSchema): EntityKeys {
  return getOrInsert(collected, schema, () => {
    const union = schema.getType('_Entity');
    return new Map(isUnionType(union) ? union.getTypes().map((type) => [type.name, keysOf(type)]) : []);
  });
}

/**
 * Reads one representation. Fields outside of keys are passed on unchanged; fields of incomplete keys are dropped. Numbers
 * are accepted as ids, as in GraphQL.
 */
export function readRepresentation(representation: unknown, entities: EntityKeys): Representation {
  if (!isObject(representation))
    return unusable('A representation must be an object with __typename and a key.');
  const typename = representation['__typename'];
  const keys = typeof typename === 'string' ? entities.get(typename) : undefined;
  if (typeof typename !== 'string' || keys === undefined) {
    const named =
      typeof typename === 'string' ? `, not ${JSON.stringify(typename.slice(0, MAX_QUOTED_LENGTH))}` : '';
    return unusable(`__typename must be one of ${[...entities.keys()].join(', ')}${named}.`);
  }
  return readKeys(typename, keys, representation);
}

function readKeys(typename: string, keys: readonly Key[], given: Given): Representation {
  const carried = keys.map((key) => readKey(key, given)).filter((read) => read.state !== 'absent');
  if (carried.length === 0)
    return unusable(
      `A representation of ${typename} must have ${keys.map((key) => inWords(key)).join(', or ')}.`,
    );
  const [wrong] = carried.filter((read) => read.state === 'wrong');
  if (wrong !== undefined && carried.every(({ state }) => state === 'wrong'))
    return unusable(`${typename}.${wrong.path} must be ${wrong.expected}.`);
  const parts = carried.flatMap((read) => (read.state === 'whole' ? read.identity : []));
  // `tenantId id` names the same entity as `id`: one of another tenant is null.
  const identity = new Set([typename, ...parts.filter((part) => !part.startsWith('tenantId '))]);
  const everyKey = keys.flat();
  return {
    kind: 'named',
    reference: { ...given, ...withIds(everyKey, given) },
    identity: [...identity].join('\n'),
  };
}

/** The state of one key in a representation. */
type KeyRead =
  | { readonly state: 'absent' }
  /** Identifies no entity. */
  | { readonly state: 'null' }
  | { readonly state: 'wrong'; readonly path: string; readonly expected: string }
  | { readonly state: 'whole'; readonly identity: readonly string[] };

/** A key has the first of these states that any of its fields has. */
const WORST_FIRST = ['absent', 'wrong', 'null'] as const;

function readKey(key: Key, given: Given, path: readonly string[] = []): KeyRead {
  const read = key.map((field) => readField(field, given[field.name], [...path, field.name]));
  for (const state of WORST_FIRST) {
    const found = read.find((one) => one.state === state);
    if (found !== undefined) return found;
  }
  return { state: 'whole', identity: read.flatMap((one) => (one.state === 'whole' ? one.identity : [])) };
}

function readField({ isPlain, fields }: KeyField, value: unknown, path: readonly string[]): KeyRead {
  if (value === undefined) return { state: 'absent' };
  if (value === null) return { state: 'null' };
  const wrong = (expected: string): KeyRead => ({ state: 'wrong', path: path.join('.'), expected });
  if (fields.length > 0) return isObject(value) ? readKey(fields, value, path) : wrong('an object');
  const isRight = isPlain ? isScalar : isId;
  return isRight(value)
    ? { state: 'whole', identity: [`${path.join('.')} ${value}`] }
    : wrong(isPlain ? 'a single value' : 'an ID');
}

/** The key fields of a representation, with numbers converted to ids. */
function withIds(key: Key, given: Given): Given {
  const entries = key.flatMap(({ name, isPlain, fields }): [string, unknown][] => {
    const value = given[name];
    if (value === undefined) return [];
    if (fields.length > 0) return [[name, isObject(value) ? { ...value, ...withIds(fields, value) } : null]];
    if (isPlain) return [[name, isScalar(value) ? value : null]];
    // Of a wrong type beside a valid key: treated as missing.
    return [[name, isId(value) ? String(value) : null]];
  });
  return Object.fromEntries(entries);
}

function keysOf(type: GraphQLObjectType): readonly Key[] {
  return [type.astNode, ...type.extensionASTNodes]
    .flatMap((node) => resolvableKeys(node?.directives))
    .map((fields) => keyOf(selectionsOfKey(fields), type));
}

function keyOf(selections: readonly SelectionNode[], type: GraphQLObjectType): Key {
  return selections.flatMap((selection) => {
    if (selection.kind !== Kind.FIELD) return [];
    const name = selection.name.value;
    const fieldType = getNamedType(type.getFields()[name]?.type);
    const fields = isObjectType(fieldType) ? keyOf(selection.selectionSet?.selections ?? [], fieldType) : [];
    return [{ name, isPlain: fieldType?.name !== 'ID', fields }];
  });
}

/** `sku and variation.id`. */
function inWords(key: Key): string {
  const pathsOf = ({ name, fields }: KeyField): readonly string[] =>
    fields.length === 0 ? [name] : fields.flatMap(pathsOf).map((path) => `${name}.${path}`);
  return key.flatMap(pathsOf).join(' and ');
}

function isObject(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same rule as GraphQL's ID input: a string or an integer. */
function isId(value: unknown): value is string | number {
  return typeof value === 'string' || Number.isSafeInteger(value);
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function unusable(problem: string): Representation {
  return { kind: 'unusable', problem };
}

/** The fields of each resolvable `@key`. Stubs with `resolvable: false` are resolved by another subgraph. */
export function resolvableKeys(directives: readonly ConstDirectiveNode[] = []): readonly string[] {
  return directives
    .filter(({ name }) => name.value === 'key')
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)])),
    )
    .filter(({ resolvable }) => resolvable !== false)
    .map(({ fields }) => String(fields));
}

/** The selections of a field set, such as `sku variation { id }`. */
export function selectionsOfKey(fields: string): readonly SelectionNode[] {
  const [operation] = parse(`{ ${fields} }`, { noLocation: true }).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
}

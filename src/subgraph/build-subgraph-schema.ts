import { addResolversToSchema } from '@graphql-tools/schema';
import {
  assertValidSchema,
  buildASTSchema,
  isObjectType,
  isScalarType,
  isUnionType,
  Kind,
  parse,
  print,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLResolveInfo,
  type GraphQLScalarType,
  type GraphQLSchema,
  type ObjectTypeDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import {
  referenceResolverOf,
  setReferenceResolver,
  type ReferenceResolver,
} from '../authorization/reference-resolver.js';
import { resolvableKeys } from './entity-keys.js';

/** Resolvers by type and field. Entities may have a `__resolveReference`. */
export type ResolverMap = Readonly<Record<string, object>>;

/**
 * Builds the executable schema of a subgraph: types and resolvers, the definitions of the federation directives that the
 * types import, and `_service` and `_entities` for gateways. Doesn't check composition.
 *
 * @apollo/subgraph isn't used: its releases with free licenses further down need a newer Node than this service.
 * Source: https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec
 *
 * @param isValid whether the types were already validated
 * @throws Error for an invalid schema, or for resolvers of missing fields
 */
export function buildSubgraphSchema(
  typeDefs: DocumentNode,
  resolvers: ResolverMap = {},
  { isValid = false }: { readonly isValid?: boolean } = {},
): GraphQLSchema {
  const { document, sdl } = prepared.get(typeDefs) ?? prepare(typeDefs);
  const isKnown = isValid || prepared.has(typeDefs);
  const schema = buildASTSchema(document, { assumeValidSDL: isKnown, assumeValid: isKnown });
  assertValidSchema(schema);
  prepared.set(typeDefs, { document, sdl });
  addResolversToSchema({ schema, resolvers: withoutReferences(resolvers), updateResolversInPlace: true });
  keepReferenceResolvers(schema, resolvers);
  respondToGateways(schema, sdl);
  return schema;
}

interface PreparedTypes {
  readonly document: DocumentNode;
  /** The SDL for gateways; printed on first use, since most processes never need it. */
  readonly sdl: () => string;
}

/** Cached results of valid types, shared by the servers of one process. */
const prepared = new WeakMap<DocumentNode, PreparedTypes>();

function prepare(typeDefs: DocumentNode): PreparedTypes {
  const definitions = [
    ...typeDefs.definitions,
    ...missingRoots(typeDefs),
    ...federationDefinitions(typeDefs),
    ...gatewayFields(entitiesOf(typeDefs)),
  ];
  let sdl: string | undefined;
  return { document: { kind: Kind.DOCUMENT, definitions }, sdl: () => (sdl ??= print(typeDefs)) };
}

function entitiesOf({ definitions }: DocumentNode): readonly string[] {
  const isEntity = (node: DefinitionNode): node is ObjectTypeDefinitionNode =>
    (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION) &&
    resolvableKeys(node.directives).length > 0;
  return [...new Set(definitions.filter(isEntity).map(({ name }) => name.value))].sort();
}

/** Root types that families extend but none defines. */
function missingRoots({ definitions }: DocumentNode): readonly DefinitionNode[] {
  const defined = new Set(
    definitions.flatMap((node) => (node.kind === Kind.OBJECT_TYPE_DEFINITION ? [node.name.value] : [])),
  );
  const extended = definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_EXTENSION ? [node.name.value] : [],
  );
  return [...new Set(['Query', ...extended])]
    .filter((name) => !defined.has(name))
    .map((value) => ({ kind: Kind.OBJECT_TYPE_DEFINITION, name: { kind: Kind.NAME, value } }));
}

function gatewayFields(entities: readonly string[]): readonly DefinitionNode[] {
  const ofEntities = `
    scalar _Any
    union _Entity = ${entities.join(' | ')}
    extend type Query { _entities(representations: [_Any!]!): [_Entity]! }`;
  const { definitions } = parse(
    `type _Service { sdl: String }
    extend type Query { _service: _Service! }
    ${entities.length === 0 ? '' : ofEntities}`,
    { noLocation: true },
  );
  return definitions;
}

function withoutReferences(resolvers: ResolverMap) {
  return Object.fromEntries(
    Object.entries(resolvers).map(([type, fields]) => {
      if (isScalarType(fields)) return [type, valuesOf(fields)];
      if (!('__resolveReference' in fields)) return [type, fields];
      const { __resolveReference: _reference, ...others } = fields;
      return [type, others];
    }),
  ) as Record<string, Record<string, never>>;
}

/** Omits the scalar's own description and URL, because even undefined values would replace those of the schema. */
function valuesOf({ serialize, parseValue, parseLiteral }: GraphQLScalarType) {
  return { serialize, parseValue, parseLiteral };
}

function keepReferenceResolvers(schema: GraphQLSchema, resolvers: ResolverMap): void {
  for (const [name, fields] of Object.entries(resolvers)) {
    const type = schema.getType(name);
    if (type !== undefined && '__resolveReference' in fields) {
      setReferenceResolver(type, fields.__resolveReference as ReferenceResolver);
    }
  }
}

function respondToGateways(schema: GraphQLSchema, sdl: () => string): void {
  const { _service: service, _entities: entities } = schema.getQueryType()?.getFields() ?? {};
  if (service !== undefined) service.resolve = () => ({ sdl: sdl() });
  if (entities === undefined) return;
  entities.resolve = (
    _source,
    { representations }: { readonly representations: readonly object[] },
    context,
    info,
  ) => representations.map((reference) => resolveEntity(reference, context, info));
  const union = schema.getType('_Entity');
  if (isUnionType(union)) union.resolveType = (entity: { readonly __typename: string }) => entity.__typename;
}

/** Entities without a reference resolver are returned as the gateway sent them. */
async function resolveEntity(
  reference: object,
  context: unknown,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const name = '__typename' in reference ? String(reference.__typename) : '';
  const type = info.schema.getType(name);
  if (!isObjectType(type)) throw new Error(`There is no entity ${name}`);
  const resolve = referenceResolverOf(type);
  const entity = resolve === undefined ? reference : await resolve(reference, context, info);
  return withTypename(entity, name);
}

/** Rows are shared between readers: the type name is added as a non-enumerable property, without a copy. */
function withTypename(entity: unknown, name: string): unknown {
  if (typeof entity !== 'object' || entity === null) return entity;
  if (!('__typename' in entity)) return Object.defineProperty(entity, '__typename', { value: name });
  return entity.__typename === name ? entity : { ...entity, __typename: name };
}

/**
 * The definitions that a schema needs when it links federation 2.9 and imports a directive: by imported name. Source:
 * https://specs.apollo.dev/federation/v2.9 and https://specs.apollo.dev/link/v1.0.
 */
const IMPORTABLE: Readonly<Record<string, string>> = {
  '@key':
    'directive @key(fields: federation__FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE',
  '@requires': 'directive @requires(fields: federation__FieldSet!) on FIELD_DEFINITION',
  '@provides': 'directive @provides(fields: federation__FieldSet!) on FIELD_DEFINITION',
  '@external': 'directive @external(reason: String) on OBJECT | FIELD_DEFINITION',
  '@shareable': 'directive @shareable repeatable on OBJECT | FIELD_DEFINITION',
  '@override': 'directive @override(from: String!, label: String) on FIELD_DEFINITION',
  '@tag':
    'directive @tag(name: String!) repeatable on FIELD_DEFINITION | INTERFACE | OBJECT | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION | SCHEMA',
  '@inaccessible':
    'directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION',
  '@cost':
    'directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR',
  '@listSize':
    'directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION',
};

const LINK = `
  directive @link(url: String!, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
  scalar link__Import
  enum link__Purpose { SECURITY EXECUTION }
  scalar federation__FieldSet
`;

/** Definitions of `@link`, and of the directives that the document's federation link imports. */
export function federationDefinitions(typeDefs: DocumentNode): readonly DefinitionNode[] {
  const imported = importedNames(typeDefs).map((name) => {
    const definition = IMPORTABLE[name];
    if (definition === undefined) throw new Error(`The schema imports ${name}, which has no definition here`);
    return definition;
  });
  return parse([LINK, ...imported].join('\n'), { noLocation: true }).definitions;
}

function importedNames(typeDefs: DocumentNode): readonly string[] {
  return typeDefs.definitions.flatMap((node) => {
    if (node.kind !== Kind.SCHEMA_EXTENSION && node.kind !== Kind.SCHEMA_DEFINITION) return [];
    return (node.directives ?? [])
      .filter(({ name }) => name.value === 'link')
      .map(({ arguments: args = [] }) =>
        Object.fromEntries(args.map(({ name, value }) => [name.value, valueFromASTUntyped(value)])),
      )
      .filter(({ url }) => String(url).startsWith('https://specs.apollo.dev/federation/'))
      .flatMap(({ import: names }) => (names ?? []) as readonly string[]);
  });
}

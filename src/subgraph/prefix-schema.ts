import {
  defaultFieldResolver,
  getNullableType,
  GraphQLString,
  isAbstractType,
  isObjectType,
  Kind,
  visit,
  type ASTNode,
  type DocumentNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type StringValueNode,
} from 'graphql';
import { originalCoordinateOf, setOriginalName } from '../authorization/original-name.js';
import type { ResolverMap } from './build-subgraph-schema.js';
import { isRootType, type ServedNames } from './served-names.js';

/** Renames types to their served names: in definitions, references and descriptions. */
export function renameTypes(typeDefs: DocumentNode, names: ServedNames): DocumentNode {
  if (names.types.size === 0) return typeDefs;
  const inText = (text: StringValueNode) => ({ ...text, value: names.inText(text.value) });
  return visit(typeDefs, {
    leave: (node: ASTNode) => {
      const renamed =
        'description' in node && node.description !== undefined
          ? { ...node, description: inText(node.description) }
          : node;
      switch (renamed.kind) {
        case Kind.NAMED_TYPE:
        case Kind.INTERFACE_TYPE_DEFINITION:
        case Kind.UNION_TYPE_DEFINITION:
        case Kind.ENUM_TYPE_DEFINITION:
        case Kind.INPUT_OBJECT_TYPE_DEFINITION:
          return { ...renamed, name: { ...renamed.name, value: names.typeOf(renamed.name.value) } };
        case Kind.OBJECT_TYPE_DEFINITION:
        case Kind.OBJECT_TYPE_EXTENSION:
          return {
            ...renamed,
            name: { ...renamed.name, value: names.typeOf(renamed.name.value) },
            ...(isRootType(renamed.name.value) && {
              fields: renamed.fields?.map((field) => ({
                ...field,
                name: { ...field.name, value: names.rootFieldOf(field.name.value) },
              })),
            }),
          };
        case Kind.ARGUMENT:
          return renamed.name.value === 'reason' && renamed.value.kind === Kind.STRING
            ? { ...renamed, value: inText(renamed.value) }
            : undefined;
        default:
          return renamed;
      }
    },
  });
}

/** Resolvers under the served names. */
export function renameResolvers(resolvers: ResolverMap, names: ServedNames): ResolverMap {
  return Object.fromEntries(
    Object.entries(resolvers).map(([type, fields]) => [
      names.typeOf(type),
      isRootType(type)
        ? Object.fromEntries(Object.entries(fields).map(([name, field]) => [names.rootFieldOf(name), field]))
        : fields,
    ]),
  );
}

/** Records the written name of each type and field, and maps names in their values to served names. */
export function keepOriginalNames(schema: GraphQLSchema, names: ServedNames): GraphQLSchema {
  for (const [original, served] of names.types) {
    const type = schema.getType(served);
    if (type !== undefined) setOriginalName(type, original);
  }
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const fields of roots.map((root) => root?.getFields() ?? {})) {
    for (const [original, served] of names.rootFields) {
      if (fields[served] !== undefined) setOriginalName(fields[served], original);
    }
  }
  if (names.types.size === 0) return schema;
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('_')) continue;
    if (isAbstractType(type)) resolveToServedType(type, names);
    if (isObjectType(type)) mapToServedNames(type, names);
  }
  return schema;
}

function resolveToServedType(type: GraphQLAbstractType, { typeOf }: ServedNames): void {
  const { resolveType } = type;
  if (resolveType == null) return;
  type.resolveType = (value, context, info, abstractType) => {
    const name = resolveType(value, context, info, abstractType);
    return name instanceof Promise ? name.then(servedOrNone) : servedOrNone(name);
  };
  const servedOrNone = (name: string | undefined) => (name === undefined ? undefined : typeOf(name));
}

/** Fields whose values are names of mutations. The audit trail stores the written names. */
const NAMES_OF_MUTATIONS: ReadonlySet<string> = new Set([
  'DefenderActionApproval.mutation',
  'DefenderAvailableAction.action',
]);

function mapToServedNames(type: GraphQLObjectType, { rootFieldOf, inText }: ServedNames): void {
  for (const field of Object.values(type.getFields())) {
    if (getNullableType(field.type) !== GraphQLString) continue;
    if (NAMES_OF_MUTATIONS.has(originalCoordinateOf(type, field))) mapResponses(field, rootFieldOf);
    // Refusals and warnings, which people read.
    if (field.name === 'message') mapResponses(field, inText);
  }
}

function mapResponses(field: GraphQLField<unknown, unknown>, map: (text: string) => string): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  const mapText = (value: unknown) => (typeof value === 'string' ? map(value) : value);
  field.resolve = (source, args, context, info) => {
    const value: unknown = resolve(source, args, context, info);
    return value instanceof Promise ? value.then(mapText) : mapText(value);
  };
}

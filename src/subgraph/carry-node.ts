import {
  isObjectType,
  Kind,
  parse,
  visit,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { originalNameOf } from '../authorization/original-name.js';
import type { RequestContext } from '../context.js';
import { entitiesOf, exposeWithId } from './carry-tenant.js';
import { collectNodeTypes, GLOBAL_ID, readGlobalId, writeGlobalId } from './global-ids.js';

const FIELD = `
  "Id that is unique across types and tenants, for caches and \`Query.node\`. Opaque. Costs no upstream call."
  ${GLOBAL_ID}: ID!`;

const NODE = `
"An entity with a global id for \`Query.node\`."
interface Node {${FIELD}
}

type Query {
  """
  An entity by its \`${GLOBAL_ID}\`, in the addressed tenant. Needs the roles of the entity's type. Null if Defender doesn't know the
  entity or the id belongs to another tenant. Costs the same as a gateway's read by key: mostly 1 call per 50 entities.
  """
  node(
    "The entity's \`${GLOBAL_ID}\`."
    id: ID!
  ): Node @requiresRole(anyOf: []) @cost(weight: 50)
}`;

/**
 * Relay's `Node` for SCHEMA_NODE: each entity has a global id, and `Query.node` reads it by that. The field isn't named
 * `id`, which is Defender's own in both modes. Applies to all entities; the schema families don't declare it.
 */
export function carryNodeInTypes(typeDefs: DocumentNode): DocumentNode {
  const entities = new Set(entitiesOf(typeDefs));
  const [nodeType, query] = parse(NODE, { noLocation: true }).definitions;
  if (nodeType?.kind !== Kind.INTERFACE_TYPE_DEFINITION || query?.kind !== Kind.OBJECT_TYPE_DEFINITION)
    throw new Error('Node is not an interface');
  const { fields: [globalId] = [], name } = nodeType;
  const carried = visit(typeDefs, {
    ObjectTypeDefinition: (type) => {
      const fields = (type.fields ?? []).map((field) => exposeWithId(field, GLOBAL_ID));
      if (type.name.value === 'Query') return { ...type, fields: [...fields, ...(query.fields ?? [])] };
      if (globalId === undefined || !entities.has(type.name.value)) return { ...type, fields };
      const interfaces = [...(type.interfaces ?? []), { kind: Kind.NAMED_TYPE as const, name }];
      return { ...type, interfaces, fields: [globalId, ...fields] satisfies FieldDefinitionNode[] };
    },
  });
  return { ...carried, definitions: [nodeType, ...carried.definitions] };
}

type Field = GraphQLField<unknown, unknown>;

/** The field of Query that reads by global ids, under its served name; undefined without SCHEMA_NODE. */
export function nodeFieldOf(schema: GraphQLSchema): Field | undefined {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).find(
    (field) => originalNameOf(field) === 'node',
  );
}

/**
 * Adds resolvers for each entity's global id, and for `Query.node`, which resolves as `_entities` resolves a
 * representation.
 */
export function resolveNodes(schema: GraphQLSchema): GraphQLSchema {
  const node = nodeFieldOf(schema);
  const resolve = schema.getQueryType()?.getFields()['_entities']?.resolve;
  if (node === undefined || resolve === undefined) return schema;
  for (const nodeType of collectNodeTypes(schema).values()) {
    const type = schema.getType(nodeType.served);
    const field = isObjectType(type) ? type.getFields()[GLOBAL_ID] : undefined;
    if (field === undefined) continue;
    field.resolve = (row, _args, context) =>
      writeGlobalId(nodeType, (context as RequestContext).tenantId, row as Readonly<Record<string, unknown>>);
  }
  node.resolve = async (source, { id }: { readonly id: string }, context, info) => {
    const representations = [readGlobalId(id, schema)];
    const [entity] = (await resolve(source, { representations }, context, info)) as readonly unknown[];
    return entity;
  };
  return schema;
}

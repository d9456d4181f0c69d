import type { ApolloServerPlugin } from '@apollo/server';
import {
  getNamedType,
  isObjectType,
  Kind,
  OperationTypeNode,
  valueFromASTUntyped,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { RequestContext } from '../../context.js';
import { collectEntityKeys, readRepresentation, type EntityKeys } from '../../subgraph/entity-keys.js';

/**
 * With `x-defender-cache-tags: 1`, adds tags for a router's response cache, so that it can invalidate by tag:
 * `apolloEntityCacheTags` for each representation in order, `apolloCacheTags` for root fields. A tag is a type, such as
 * `Machine`, or a type with a key, such as `Machine.id=0a1b`, in lower case from the key on.
 * Source: Apollo's router, plugin response_cache; Cosmo's router reads the first in the same form.
 */
export function tagEntities(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  const entities = collectEntityKeys(schema);
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ request, response, operation, errors }) => {
        if (request.http?.headers.get('x-defender-cache-tags') !== '1') return;
        if (
          operation?.operation !== OperationTypeNode.QUERY ||
          errors !== undefined ||
          response.body.kind !== 'single'
        )
          return;
        const tags = tagsOf(operation, request.variables ?? {}, schema, entities);
        const { singleResult } = response.body;
        if (tags !== undefined) singleResult.extensions = { ...singleResult.extensions, ...tags };
      },
    }),
  };
}

type Tags = { readonly apolloEntityCacheTags: string[][] } | { readonly apolloCacheTags: string[] };

/** Routers request either entities or root fields. Tags of mixed operations can't be assigned. */
function tagsOf(
  { selectionSet }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  schema: GraphQLSchema,
  entities: EntityKeys,
): Tags | undefined {
  const fields = selectionSet.selections.filter((node): node is FieldNode => node.kind === Kind.FIELD);
  const [first, ...others] = fields;
  if (first?.name.value === '_entities') {
    return others.length > 0
      ? undefined
      : { apolloEntityCacheTags: representationsOf(first, variables).map(entityTags(entities)) };
  }
  const types = fields.map(({ name }) => rowTypeOf(schema, name.value)).filter((name) => name !== undefined);
  return types.length === 0 ? undefined : { apolloCacheTags: [...new Set(types)] };
}

function representationsOf(
  field: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): readonly unknown[] {
  const argument = field.arguments?.find(({ name }) => name.value === 'representations');
  const value: unknown = argument === undefined ? [] : valueFromASTUntyped(argument.value, variables);
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

const entityTags = (entities: EntityKeys) => (given: unknown) => {
  const representation = readRepresentation(given, entities);
  if (representation.kind === 'unusable') return [];
  const [typename = '', ...keys] = representation.identity.split('\n');
  return [typename, ...new Set(keys.map((key) => `${typename}.${key.replace(' ', '=').toLowerCase()}`))];
};

/** `Alert` for both `alert` and the connection `alerts`. */
function rowTypeOf(schema: GraphQLSchema, fieldName: string): string | undefined {
  const field = schema.getQueryType()?.getFields()[fieldName];
  const target = field === undefined ? undefined : getNamedType(field.type);
  if (!isObjectType(target) || target.name.startsWith('_')) return undefined;
  const nodes = target.getFields()['nodes'];
  return nodes === undefined ? target.name : getNamedType(nodes.type).name;
}

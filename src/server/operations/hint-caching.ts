import {
  getNamedType,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  isObjectType,
  Kind,
  valueFromASTUntyped,
} from 'graphql';
import type {
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLSchema,
  OperationDefinitionNode,
  FieldNode,
} from 'graphql';
import { operationIdsOf } from '../../authorization/permission-groups.js';
import type { CacheTimes } from '../../config/cache-times.js';
import { operationsOf } from '../../defender-api/operation-table.js';
import { fragmentsOf, oncePerDocument } from '../../lib/selections.js';
import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../../context.js';
import { collectEntityKeys, readRepresentation, type EntityKeys } from '../../subgraph/entity-keys.js';

/** How many seconds an operation's response may be cached for callers who see the same; 0 for not at all. */
type CacheHints = (operation: OperationDefinitionNode, document: DocumentNode) => number;

/** Fields without data of Defender, which don't limit the lifetime. */
const NOT_FROM_DEFENDER = new Set(['__typename', '_entities']);

/**
 * Derives hints from the fields: `@defender` names their operations, those have a resource kind, and each kind has a
 * lifetime. The shortest lifetime applies. Resources that are never cached here are never cached by clients. Machine
 * actions aren't either: callers must see the result of an action immediately. Nor is anything about the caller, the quota or
 * this service, because no operation of Defender reads it.
 */
export function createCacheHints(schema: GraphQLSchema, times: CacheTimes): CacheHints {
  const secondsOf = (field: GraphQLField<unknown, unknown>): number | undefined => {
    const operations = operationIdsOf(field, schema).flatMap((id) => operationsOf(id));
    if (operations.length === 0) return undefined;
    return Math.min(
      ...operations.map(({ kind, cacheClass }) =>
        kind === 'write' || cacheClass === undefined || cacheClass === 'machineActions'
          ? 0
          : Math.floor(times[cacheClass] / 1_000),
      ),
    );
  };
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  const entities = new Set(roots.find(({ name }) => name === '_entities') ? entityNames(schema) : []);
  const ofEntity = new Map<string, number>();
  for (const root of roots) {
    const target = getNamedType(root.type).name;
    const seconds = entities.has(target) ? secondsOf(root) : undefined;
    if (seconds !== undefined) ofEntity.set(target, Math.min(seconds, ofEntity.get(target) ?? seconds));
  }
  const ofRoot = (field: GraphQLField<unknown, unknown>) =>
    secondsOf(field) ?? (entities.has(getNamedType(field.type).name) ? undefined : 0);

  const readHint = (operation: OperationDefinitionNode, document: DocumentNode): number => {
    if (operation.operation !== OperationTypeNode.QUERY) return 0;
    const found: number[] = [];
    const keep = (seconds: number | undefined) => {
      if (seconds !== undefined) found.push(seconds);
    };
    const types = new TypeInfo(schema);
    const walk = (part: OperationDefinitionNode | FragmentDefinitionNode) =>
      visit(
        part,
        visitWithTypeInfo(types, {
          Field: ({ name }) => {
            const field = types.getFieldDef();
            if (field === null || field === undefined || NOT_FROM_DEFENDER.has(name.value)) return;
            keep(types.getParentType() === schema.getQueryType() ? ofRoot(field) : secondsOf(field));
          },
          // The fragments on `_entities` determine its types.
          InlineFragment: ({ typeCondition }) => {
            keep(ofEntity.get(typeCondition?.name.value ?? ''));
          },
          FragmentDefinition: ({ typeCondition }) => {
            keep(ofEntity.get(typeCondition.name.value));
          },
        }),
      );
    for (const part of [operation, ...Object.values(fragmentsOf(document))]) walk(part);
    return found.length === 0 ? 0 : Math.min(...found);
  };
  const hintsIn = oncePerDocument((document: DocumentNode) =>
    oncePerDocument((operation: OperationDefinitionNode) => readHint(operation, document)),
  );
  return (operation, document) => hintsIn(document)(operation);
}

function entityNames(schema: GraphQLSchema): readonly string[] {
  const union = schema.getType('_Entity');
  return union !== undefined && 'getTypes' in union ? union.getTypes().map(({ name }) => name) : [];
}

/**
 * With `x-defender-cache-tags: 1`, adds tags for a router's response cache, so that it can invalidate by tag:
 * `apolloEntityCacheTags` for each representation in order, `apolloCacheTags` for root fields. A tag is a type, such as
 * `Machine`, or a type with a key, such as `Machine.id=0a1b`, in lower case from the key on.
 * Source: Apollo's router, plugin response_cache; Cosmo's router reads the first in the same form.
 */
export function tagEntities(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  const entities = collectEntityKeys(schema);
  return {
    requestDidStart: async ({ request }) => {
      if (request.http?.headers.get('x-defender-cache-tags') !== '1') return undefined;
      return {
        willSendResponse: async ({ response, operation, errors }) => {
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
      };
    },
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

import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { collectEntityKeys, readRepresentation } from './entity-keys.js';
import { createRepresentationCheck, type RepresentationLimits } from './limit-representations.js';

/** Resolves each representation of `_entities` separately: an invalid one, or one over the limits, has its own error. */
export function resolveEntitiesOneByOne(schema: GraphQLSchema, limits: RepresentationLimits): GraphQLSchema {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const resolve = field?.resolve;
  if (field === undefined || resolve === undefined) return schema;
  const entities = collectEntityKeys(schema);
  const check = createRepresentationCheck(limits);
  field.resolve = (source, args: { readonly representations: readonly unknown[] }, context: object, info) => {
    const given = args.representations.map((representation) => readRepresentation(representation, entities));
    const refusals = check(given, context, info);
    return given.map(async (representation, index) => {
      const refusal = refusals.get(index);
      if (refusal !== undefined) throw refusal;
      if (representation.kind === 'unusable') return null;
      const [entity] = (await resolve(
        source,
        { representations: [representation.reference] },
        context,
        atIndex(info, index),
      )) as readonly unknown[];
      return entity;
    });
  };
  return schema;
}

/** Adds the index to the path, so that errors name their representation. */
function atIndex(info: GraphQLResolveInfo, index: number): GraphQLResolveInfo {
  return { ...info, path: { prev: info.path, key: index, typename: undefined } };
}

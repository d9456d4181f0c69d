import type { GraphQLSchema } from 'graphql';
import { BadUserInputError } from '../errors/caller-errors.js';
import { collectEntityKeys, readRepresentation } from './entity-keys.js';

/**
 * Makes `_entities` answer each representation by itself: one that can't be read is an error of its own, where
 * @apollo/subgraph throws away the whole list for a type it doesn't know, and shows whatever it was sent of a type that
 * is no entity.
 */
export function resolveEntitiesOneByOne(schema: GraphQLSchema): GraphQLSchema {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const resolve = field?.resolve;
  if (field === undefined || resolve === undefined) return schema;
  const entities = collectEntityKeys(schema);
  field.resolve = (source, args: { readonly representations: readonly unknown[] }, context, info) =>
    args.representations.map(async (given) => {
      const representation = readRepresentation(given, entities);
      if (representation.kind === 'unusable')
        throw new BadUserInputError(representation.problem, 'representations');
      const [entity] = (await resolve(
        source,
        { representations: [representation.reference] },
        context,
        info,
      )) as readonly unknown[];
      return entity;
    });
  return schema;
}

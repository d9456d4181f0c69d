import type { GraphQLSchema } from 'graphql';
import { BadUserInputError } from '../errors/caller-errors.js';
import { collectEntityKeys, readRepresentation } from './entity-keys.js';
import { createExcessFinder, type RepresentationLimits } from './limit-representations.js';

/**
 * Makes `_entities` answer each representation by itself: one that can't be read is an error of its own, and so is a
 * type that is no entity. Of too many representations, the first are answered; the others are null, with one error for
 * them all.
 */
export function resolveEntitiesOneByOne(schema: GraphQLSchema, limits: RepresentationLimits): GraphQLSchema {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const resolve = field?.resolve;
  if (field === undefined || resolve === undefined) return schema;
  const entities = collectEntityKeys(schema);
  const findExcess = createExcessFinder(limits);
  field.resolve = (source, args: { readonly representations: readonly unknown[] }, context: object, info) => {
    const given = args.representations.map((representation) => readRepresentation(representation, entities));
    const excess = findExcess(given, context, info);
    return given.map(async (representation, index) => {
      const refusal = excess.get(index);
      if (refusal === null) return null;
      if (refusal !== undefined) throw refusal;
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
  };
  return schema;
}

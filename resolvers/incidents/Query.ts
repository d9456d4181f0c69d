import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  incident: (_root, { id }, { loaders }) => loaders.incidentById(id),
} satisfies QueryResolvers;

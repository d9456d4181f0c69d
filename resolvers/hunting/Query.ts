import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  hunt: (_root, query, { loaders }) => loaders.hunting.hunt(query),
} satisfies QueryResolvers;

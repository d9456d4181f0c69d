import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  defenderHunt: (_root, query, { loaders }) => loaders.hunting.hunt(query),
} satisfies QueryResolvers;

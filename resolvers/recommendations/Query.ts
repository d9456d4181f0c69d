import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  recommendation: (_root, { id }, { loaders }) => loaders.recommendationByIdForSure(id),
  recommendations: (_root, page, { loaders }) => loaders.recommendationPage(page),
} satisfies QueryResolvers;

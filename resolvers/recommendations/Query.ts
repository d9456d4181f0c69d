import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  recommendation: (_root, { id }, { loaders }) => loaders.recommendations.recommendationByIdForSure(id),
  recommendations: (_root, page, { loaders }) => loaders.recommendations.recommendationPage(page),
} satisfies QueryResolvers;

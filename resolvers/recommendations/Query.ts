import type { QueryResolvers } from '../../src/generated/graphql.js';
import { checkId } from '../shared/check-id.js';
import { includesTotalCount } from '../shared/selected-fields.js';

export const Query = {
  recommendation: (_root, { id }, { loaders }) =>
    loaders.recommendations.recommendationByIdVerified(checkId('Recommendation', id)),
  recommendations: (_root, page, { loaders }, info) =>
    loaders.recommendations.recommendationPage({
      ...page,
      includeTotalCount: includesTotalCount(info),
    }),
} satisfies QueryResolvers;

import type { QueryResolvers } from '../../src/generated/graphql.js';
import { checkId } from '../shared/check-id.js';
import { asksForTotal } from '../shared/selected-fields.js';

export const Query = {
  recommendation: (_root, { id }, { loaders }) =>
    loaders.recommendations.recommendationByIdForSure(checkId('Recommendation', id)),
  recommendations: (_root, page, { loaders }, info) =>
    loaders.recommendations.recommendationPage({
      ...page,
      isCounted: asksForTotal(info),
    }),
} satisfies QueryResolvers;

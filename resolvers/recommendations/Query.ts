import type { QueryResolvers } from '../../src/generated/graphql.js';
import { selectsAny } from '../shared/selected-fields.js';

export const Query = {
  recommendation: (_root, { id }, { loaders }) => loaders.recommendations.recommendationByIdForSure(id),
  recommendations: (_root, page, { loaders }, info) =>
    loaders.recommendations.recommendationPage({
      ...page,
      isCounted: selectsAny(info, [[]], ['totalCount']),
    }),
} satisfies QueryResolvers;

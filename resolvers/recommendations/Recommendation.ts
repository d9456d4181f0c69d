import type { PartialRowResolvers } from '../shared/complete-resolvers.js';
import { machineDetailOf, needsWholeSoftware, needsWholeVulnerabilities } from '../shared/partial-rows.js';
import { huntedFields } from './hunted-fields.js';
import { unlessEmpty } from '../shared/unless-empty.js';

export const Recommendation: PartialRowResolvers<'Recommendation'> = {
  __resolveReference: async ({ id }, { loaders }) =>
    typeof id === 'string' ? loaders.recommendations.recommendationById(id) : null,
  ...huntedFields,
  subCategory: ({ subCategory }) => unlessEmpty(subCategory),
  machines: ({ id }, page, { loaders }, info) =>
    loaders.recommendations.machinePageByRecommendationId(id, page, machineDetailOf(info)),
  software: (recommendation, _args, { loaders }, info) =>
    loaders.recommendations.softwareOfRecommendation(recommendation, { whole: needsWholeSoftware(info) }),
  vulnerabilities: ({ id }, page, { loaders }, info) =>
    loaders.recommendations.vulnerabilityPageByRecommendationId(id, page, {
      whole: needsWholeVulnerabilities(info, 'sparse rows'),
    }),
};

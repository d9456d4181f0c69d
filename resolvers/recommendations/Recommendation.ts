import type { PartialRowResolvers } from '../shared/complete-resolvers.js';
import { machineDetailOf, needsWholeSoftware, needsWholeVulnerabilities } from '../shared/partial-rows.js';
import { unlessEmpty } from '../shared/unless-empty.js';
import { unlessHunted } from '../shared/unless-hunted.js';

const sent = unlessHunted('Recommendation');

export const Recommendation: PartialRowResolvers<'Recommendation'> = {
  __resolveReference: async ({ id }, { loaders }) =>
    typeof id === 'string' ? loaders.recommendations.recommendationById(id) : null,
  ...sent,
  recommendedVersion: (...args) => unlessEmpty(sent.recommendedVersion(...args)),
  recommendedVendor: (...args) => unlessEmpty(sent.recommendedVendor(...args)),
  recommendedProgram: (...args) => unlessEmpty(sent.recommendedProgram(...args)),
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

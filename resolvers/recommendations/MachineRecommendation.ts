import type { WireMachineRecommendation } from '../../src/defender-api/models/recommendations.js';
import type { MachineRecommendationResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { needsWholeRecommendations } from '../shared/partial-rows.js';

export const MachineRecommendation: CompleteResolvers<
  MachineRecommendationResolvers,
  WireMachineRecommendation
> = {
  recommendation: ({ recommendation }, _args, { loaders }, info) =>
    needsWholeRecommendations(info, [[]])
      ? loaders.recommendations.completeRecommendation(recommendation)
      : recommendation,
};

import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { needsWholeRecommendations } from '../shared/partial-rows.js';

export const MachineRecommendation: CompleteResolvers<'MachineRecommendation'> = {
  recommendation: ({ recommendation }, _args, { loaders }, info) =>
    needsWholeRecommendations(info, [[]])
      ? loaders.recommendations.completeRecommendation(recommendation)
      : recommendation,
};

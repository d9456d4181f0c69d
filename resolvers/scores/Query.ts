import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  exposureScore: (_root, _args, { loaders }) => loaders.scores.exposureScore(),
  exposureScoresByMachineGroup: (_root, _args, { loaders }) => loaders.scores.exposureScoresByMachineGroup(),
  secureScore: (_root, _args, { loaders }) => loaders.scores.deviceSecureScore(),
} satisfies QueryResolvers;

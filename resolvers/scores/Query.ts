import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  exposureScore: (_root, _args, { loaders }) => loaders.exposureScore(),
  exposureScoresByMachineGroup: (_root, _args, { loaders }) => loaders.exposureScoresByMachineGroup(),
  secureScore: (_root, _args, { loaders }) => loaders.deviceSecureScore(),
} satisfies QueryResolvers;

import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  defenderExposureScore: (_root, _args, { loaders }) => loaders.scores.exposureScore(),
  defenderExposureScoresByMachineGroup: (_root, _args, { loaders }) =>
    loaders.scores.exposureScoresByMachineGroup(),
  defenderSecureScore: (_root, _args, { loaders }) => loaders.scores.deviceSecureScore(),
} satisfies QueryResolvers;

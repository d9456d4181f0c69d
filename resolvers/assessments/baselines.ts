import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { knownTime } from '../shared/prevalence.js';

export const DefenderBaselineConfiguration: CompleteResolvers<'DefenderBaselineConfiguration'> = {
  configurationId: ({ id }) => id,
};

export const DefenderBaselineProfile: CompleteResolvers<'DefenderBaselineProfile'> = {
  createdOnTimeOffset: ({ createdOnTimeOffset }) => knownTime(createdOnTimeOffset),
  lastUpdateTimeOffset: ({ lastUpdateTimeOffset }) => knownTime(lastUpdateTimeOffset),
};

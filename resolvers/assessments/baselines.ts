import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { timeOrNull } from '../shared/prevalence.js';

export const DefenderBaselineConfiguration: CompleteResolvers<'DefenderBaselineConfiguration'> = {
  configurationId: ({ id }) => id,
};

export const DefenderBaselineProfile: CompleteResolvers<'DefenderBaselineProfile'> = {
  createdOnTimeOffset: ({ createdOnTimeOffset }) => timeOrNull(createdOnTimeOffset),
  lastUpdateTimeOffset: ({ lastUpdateTimeOffset }) => timeOrNull(lastUpdateTimeOffset),
};

import type { WireBaselineConfiguration } from '../../src/defender-api/models/assessments.js';
import type { DefenderBaselineConfigurationResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DefenderBaselineConfiguration: CompleteResolvers<
  DefenderBaselineConfigurationResolvers,
  WireBaselineConfiguration
> = {
  configurationId: ({ id }) => id,
};

import type { WireBaselineConfiguration } from '../../src/defender-api/models/assessments.js';
import type { BaselineConfigurationResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DefenderBaselineConfiguration: CompleteResolvers<
  BaselineConfigurationResolvers,
  WireBaselineConfiguration
> = {
  configurationId: ({ id }) => id,
};

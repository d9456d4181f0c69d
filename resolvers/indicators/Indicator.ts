import type { WireIndicator } from '../../src/defender-api/models/indicators.js';
import type { IndicatorResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const Indicator: CompleteResolvers<IndicatorResolvers, WireIndicator> = {
  __resolveReference: async ({ id }, { loaders }) =>
    typeof id === 'string' ? loaders.indicators.indicatorById(id) : null,
};

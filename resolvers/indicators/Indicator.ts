import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const Indicator: CompleteResolvers<'Indicator'> = {
  __resolveReference: async ({ id }, { loaders }) =>
    typeof id === 'string' ? loaders.indicators.indicatorById(id) : null,
};

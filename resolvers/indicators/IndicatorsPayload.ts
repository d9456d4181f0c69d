import type { IndicatorsReceipt } from '../../src/commands/indicators/indicator-results.js';
import type { IndicatorsPayloadResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const IndicatorsPayload: CompleteResolvers<IndicatorsPayloadResolvers, IndicatorsReceipt> = {
  results: ({ result }) => result,
};

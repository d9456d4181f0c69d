import type { IndicatorReceipt } from '../../src/commands/indicators/force-of-indicators.js';
import type { IndicatorPayloadResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const IndicatorPayload: CompleteResolvers<IndicatorPayloadResolvers, IndicatorReceipt> = {
  indicator: ({ result }) => result?.indicator ?? null,
  replaces: ({ result }) => result?.replaces ?? null,
};

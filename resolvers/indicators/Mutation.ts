import { deleteIndicator } from '../../src/commands/indicators/delete-indicator.js';
import { deleteIndicators } from '../../src/commands/indicators/delete-indicators.js';
import { importIndicators } from '../../src/commands/indicators/import-indicators.js';
import { submitIndicator } from '../../src/commands/indicators/submit-indicator.js';
import type { MutationResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const Mutation = {
  submitIndicator: (_root, { input }, { command }) => submitIndicator(input, command()),
  importIndicators: (_root, { input }, { command }) => importIndicators(input, command()),
  deleteIndicator: (_root, { input }, { command }) => deleteIndicator(input, command()),
  deleteIndicators: (_root, { input }, { command }) => deleteIndicators(input, command()),
} satisfies MutationResolvers;

export const IndicatorPayload: CompleteResolvers<'IndicatorPayload'> = {
  indicator: ({ result }) => result?.indicator ?? null,
  replaces: ({ result }) => result?.replaces ?? null,
};

export const IndicatorsPayload: CompleteResolvers<'IndicatorsPayload'> = {
  results: ({ result }) => result,
};

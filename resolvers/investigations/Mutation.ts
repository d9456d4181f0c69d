import { startInvestigation } from '../../src/commands/investigations/start-investigation.js';
import type { MutationResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const Mutation = {
  startInvestigation: (_root, { input }, { command }) => startInvestigation(input, command()),
} satisfies MutationResolvers;

export const InvestigationPayload: CompleteResolvers<'InvestigationPayload'> = {
  investigation: ({ result }) => result,
};

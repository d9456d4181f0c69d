import { startInvestigation } from '../../src/commands/investigations/start-investigation.js';
import type { MutationResolvers } from '../../src/generated/graphql.js';

export const Mutation = {
  startInvestigation: (_root, { input }, { command }) => startInvestigation(input, command()),
} satisfies MutationResolvers;

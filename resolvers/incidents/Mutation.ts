import { updateIncident } from '../../src/commands/incidents/update-incident.js';
import type { MutationResolvers } from '../../src/generated/graphql.js';

export const Mutation = {
  updateDefenderIncident: (_root, { input }, { command }) => updateIncident(input, command()),
} satisfies MutationResolvers;

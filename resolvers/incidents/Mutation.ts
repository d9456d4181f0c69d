import { updateIncident } from '../../src/commands/incidents/update-incident.js';
import type { MutationResolvers } from '../../src/generated/graphql.js';

export const Mutation = {
  updateIncident: (_root, { input }, { command }) => updateIncident(input, command()),
} satisfies MutationResolvers;

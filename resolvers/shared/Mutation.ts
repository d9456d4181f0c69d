import { closeIncident, openIncident } from '../../src/commands/emergencies/open-incident.js';
import type { MutationResolvers } from '../../src/generated/graphql.js';

export const Mutation = {
  openIncident: (_root, { input }, { command }) => openIncident(input, command()),
  closeIncident: (_root, _args, { command }) => closeIncident(command()),
} satisfies MutationResolvers;

import { updateIncident } from '../../src/commands/incidents/update-incident.js';
import type { MutationResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const Mutation = {
  updateDefenderIncident: (_root, { input }, { command }) => updateIncident(input, command()),
} satisfies MutationResolvers;

export const DefenderIncidentPayload: CompleteResolvers<'DefenderIncidentPayload'> = {
  incident: ({ result }) => (result === null ? null : { id: result.id, record: result }),
};

import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  defenderIncident: (_root, { id }, { loaders }) => loaders.incidents.incidentById(id),
  defenderIncidents: (_root, page, { loaders }) => loaders.incidents.incidentPage(page),
} satisfies QueryResolvers;

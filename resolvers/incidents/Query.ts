import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  defenderIncident: (_root, { id }, { loaders }) => loaders.incidentById(id),
  defenderIncidents: (_root, page, { loaders }) => loaders.incidentPage(page),
} satisfies QueryResolvers;

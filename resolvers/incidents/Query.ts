import type { QueryResolvers } from '../../src/generated/graphql.js';
import { checkId } from '../shared/check-id.js';

export const Query = {
  defenderIncident: (_root, { id }, { loaders }) =>
    loaders.incidents.incidentById(checkId('DefenderIncident', id)),
  defenderIncidents: (_root, page, { loaders }) => loaders.incidents.incidentPage(page),
} satisfies QueryResolvers;

import type { QueryResolvers } from '../../src/generated/graphql.js';
import { checkId } from '../../src/loaders/shared/id-forms.js';

export const Query = {
  defenderIncident: (_root, { id }, { loaders }) =>
    loaders.incidents.incidentById(checkId('DefenderIncident', id)),
  defenderIncidents: (_root, page, { loaders }) => loaders.incidents.incidentPage(page),
} satisfies QueryResolvers;

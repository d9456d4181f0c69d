import type { WireAlert } from '../../src/defender-api/models/alerts.js';
import type { AlertResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { portalPage } from '../shared/portal-page.js';
import { evidenceFields } from './evidence-fields.js';

export const Alert: CompleteResolvers<AlertResolvers, WireAlert> = {
  __resolveReference: async ({ id }, { loaders }) =>
    typeof id === 'string' ? loaders.alerts.alertById(id) : null,
  // Defender sometimes sends the text "null".
  category: ({ category }) => (category?.toLowerCase() === 'null' ? null : (category ?? null)),
  machine: ({ machineId }, _args, { loaders }) =>
    machineId == null ? null : loaders.machines.machineById(machineId),
  investigation: ({ investigationId }, _args, { loaders }) =>
    investigationId == null ? null : loaders.investigations.investigationById(investigationId),
  incident: ({ incidentId }) => (incidentId == null ? null : { id: incidentId }),
  portalUrl: ({ id }, _args, context) => portalPage('alert', id, context),
  ...evidenceFields,
};

import { responsePathAsArray } from 'graphql';
import { SOURCES } from '../../src/config/source-table.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { namedId } from '../shared/named-ids.js';
import { portalPage } from '../shared/portal-page.js';
import { namedMachine } from '../shared/named-machine.js';

export const Investigation: CompleteResolvers<'Investigation'> = {
  __resolveReference: async ({ id }, { loaders }) =>
    typeof id === 'string' ? loaders.investigations.investigationById(id) : null,
  triggeringAlertId: ({ triggeringAlertId }, _args, context) => namedId('Alert', triggeringAlertId, context),
  machine: ({ machineId }, _args, context, info) => namedMachine(machineId, context, info),
  triggeringAlert: ({ triggeringAlertId }, _args, { loaders }) =>
    triggeringAlertId == null ? null : loaders.alerts.alertById(triggeringAlertId),
  alerts: async ({ id }, page, { loaders, missing, sources }, { path }) => {
    const alerts = await loaders.incidents.alertPageByInvestigationId(id, page);
    if (sources.isSecond('listAlerts'))
      missing.note(responsePathAsArray(path), SOURCES.alerts.graph.lacks.Alert.investigation);
    return alerts;
  },
  portalUrl: ({ id }, _args, context) => portalPage('investigation', id, context),
};

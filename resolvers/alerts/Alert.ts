import type { RequestContext } from '../../src/context.js';
import type { WireAlert } from '../../src/defender-api/models/alerts.js';
import type { AlertResolvers } from '../../src/generated/graphql.js';
import {
  addressesOfAlert,
  filesOfAlert,
  hostsOfAlert,
  userOfAlert,
} from '../../src/loaders/observables/alert-observables.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { portalPage } from '../shared/portal-page.js';

export const Alert: CompleteResolvers<AlertResolvers, WireAlert> = {
  __resolveReference: async ({ id }, { loaders }) =>
    typeof id === 'string' ? loaders.alerts.alertById(id) : null,
  // The text "null" was seen in answers.
  category: ({ category }) => (category?.toLowerCase() === 'null' ? null : (category ?? null)),
  machine: ({ machineId }, _args, { loaders }) =>
    machineId == null ? null : loaders.machines.machineById(machineId),
  investigation: ({ investigationId }, _args, { loaders }) =>
    investigationId == null ? null : loaders.investigations.investigationById(investigationId),
  incident: ({ incidentId }) => (incidentId == null ? null : { id: incidentId }),
  portalUrl: ({ id }, _args, context) => portalPage('alert', id, context),
  evidence: async (alert, _args, context) => (await withEvidence(alert, context)).evidence ?? null,
  relatedUser: async (alert, _args, context) => (await withEvidence(alert, context)).relatedUser ?? null,
  user: async (alert, _args, context) => userOfAlert(await withEvidence(alert, context)),
  files: async (alert, _args, context) => filesOfAlert(await withEvidence(alert, context)),
  ips: async (alert, _args, context) =>
    addressesOfAlert(await withEvidence(alert, context)).map((address) => ({ address })),
  domains: async (alert, _args, context) =>
    hostsOfAlert(await withEvidence(alert, context)).map((host) => ({ host })),
};

/** A row of a list that was read without evidence doesn't know it: then the whole alert is loaded. */
async function withEvidence(alert: WireAlert, { loaders }: RequestContext): Promise<WireAlert> {
  return alert.evidence === undefined ? ((await loaders.alerts.alertById(alert.id)) ?? alert) : alert;
}

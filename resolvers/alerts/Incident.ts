import type { RequestContext } from '../../src/context.js';
import type { WireAlert } from '../../src/defender-api/models/alerts.js';
import type { IncidentReference } from '../../src/loaders/incidents.js';
import type { IncidentResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { portalPage } from '../shared/portal-page.js';

/** From the least to the worst, in lower case. */
const SEVERITIES = ['unspecified', 'informational', 'low', 'medium', 'high'];

export const Incident: CompleteResolvers<IncidentResolvers, IncidentReference> = {
  __resolveReference: async ({ id }, { loaders }) =>
    typeof id === 'string' ? loaders.incidentById(id) : null,
  alerts: ({ id }, page, { loaders }) => loaders.alertPageByIncidentId(id, page),
  machines: async ({ id }, _args, { loaders }) => {
    const alerts = await loaders.alertsByIncidentId(id);
    return loadMachines(alerts, loaders);
  },
  highestSeverity: async ({ id }, _args, { loaders }) => worstOf(await loaders.alertsByIncidentId(id)),
  openAlertCount: async ({ id }, _args, { loaders }) => {
    const alerts = await loaders.alertsByIncidentId(id);
    return alerts.filter(({ status }) => status?.toLowerCase() !== 'resolved').length;
  },
  alertSummary: ({ id }, _args, { loaders }) => loaders.summaryByIncidentId(id),
  portalUrl: ({ id }, _args, context) => portalPage('incident', id, context),
};

async function loadMachines(alerts: readonly WireAlert[], loaders: RequestContext['loaders']) {
  const ids = new Set(
    alerts.flatMap(({ machineId }) => (machineId == null ? [] : [machineId.toLowerCase()])),
  );
  const machines = await Promise.all([...ids].map((id) => loaders.machineById(id)));
  return machines.filter((machine) => machine !== null);
}

/** Severities that this schema doesn't know rank below all others: nobody can say how bad they are. */
function worstOf(alerts: readonly WireAlert[]): string | null {
  const rank = (severity: string) => SEVERITIES.indexOf(severity.toLowerCase());
  return alerts.reduce<string | null>(
    (worst, { severity }) =>
      severity != null && (worst === null || rank(severity) > rank(worst)) ? severity : worst,
    null,
  );
}

import type { RequestContext } from '../../src/context.js';
import type { WireAlert } from '../../src/defender-api/models/alerts.js';
import type { WireIncident } from '../../src/defender-api/models/incidents.js';
import type {
  AlertClassification,
  AlertDetermination,
  AlertSeverity,
  DefenderIncidentStatus,
} from '../../src/generated/schema.js';
import type { IncidentReference } from '../../src/loaders/incidents.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { portalPage } from '../shared/portal-page.js';
import { readable, type UnreadableListError } from '../../src/errors/unreadable-list-error.js';

/** Ascending, in lower case. */
const SEVERITIES = ['unspecified', 'informational', 'low', 'medium', 'high'];

export const DefenderIncident: CompleteResolvers<'DefenderIncident'> = {
  __resolveReference: async ({ id }, { loaders }) =>
    typeof id === 'string' ? loaders.incidents.incidentById(id) : null,
  source: async (incident, _args, { loaders }) =>
    (await loaders.incidents.incidentRecord(incident)) === null ? 'ALERTS' : 'GRAPH',
  displayName: ofRecord('displayName'),
  description: ofRecord('description'),
  summary: ofRecord('summary'),
  status: enumOfRecord<DefenderIncidentStatus>('status'),
  severity: enumOfRecord<AlertSeverity>('severity'),
  classification: enumOfRecord<AlertClassification>('classification'),
  determination: enumOfRecord<AlertDetermination>('determination'),
  assignedTo: ofRecord('assignedTo'),
  createdDateTime: ofRecord('createdDateTime'),
  lastUpdateDateTime: ofRecord('lastUpdateDateTime'),
  lastModifiedBy: ofRecord('lastModifiedBy'),
  resolvingComment: ofRecord('resolvingComment'),
  priorityScore: async (incident, _args, { loaders }) => {
    const score = (await loaders.incidents.incidentRecord(incident))?.priorityScore;
    return score == null ? null : Number(score);
  },
  customTags: ofRecord('customTags'),
  systemTags: ofRecord('systemTags'),
  comments: ofRecord('comments'),
  redirectIncidentId: ofRecord('redirectIncidentId'),
  redirectIncident: async (incident, _args, { loaders }) => {
    const id = (await loaders.incidents.incidentRecord(incident))?.redirectIncidentId;
    return id == null ? null : loaders.incidents.incidentById(id);
  },
  alerts: ({ id }, page, { loaders }) => loaders.incidents.alertPageByIncidentId(id, page),
  machines: ({ id }, page, { loaders }) => {
    const readRows = async () => loadMachines(await loaders.incidents.alertsByIncidentId(id), loaders);
    return loaders.machines.machinePageOf('DefenderIncident.machines', id, page, readRows);
  },
  highestSeverity: async ({ id }, _args, { loaders }) =>
    worstOf(await loaders.incidents.alertsByIncidentId(id)),
  openAlertCount: async ({ id }, _args, { loaders }) => {
    const alerts = await loaders.incidents.alertsByIncidentId(id);
    return alerts.filter(({ status }) => status?.toLowerCase() !== 'resolved').length;
  },
  alertSummary: ({ id }, _args, { loaders }) => loaders.incidents.summaryByIncidentId(id),
  alertsOfAllProducts: ({ id }, page, { loaders }) => loaders.incidents.alertPageOfAllProducts(id, page),
  alertSummaryOfAllProducts: ({ id }, _args, { loaders }) => loaders.incidents.summaryOfAllProducts(id),
  portalUrl: ({ id }, _args, context) => portalPage('incident', id, context),
};

/** A field that only Microsoft Graph has. */
function ofRecord<Name extends keyof WireIncident>(name: Name) {
  return async (
    incident: IncidentReference,
    _args: object,
    { loaders }: Pick<RequestContext, 'loaders'>,
  ): Promise<Exclude<WireIncident[Name], UnreadableListError> | null> =>
    readable((await loaders.incidents.incidentRecord(incident))?.[name] ?? null);
}

/** An enum field. Accepts unknown values. */
function enumOfRecord<Word extends string>(name: keyof WireIncident) {
  return ofRecord(name) as unknown as (
    ...asked: Parameters<ReturnType<typeof ofRecord>>
  ) => Promise<Word | null>;
}

async function loadMachines(alerts: readonly WireAlert[], loaders: RequestContext['loaders']) {
  const ids = new Set(
    alerts.flatMap(({ machineId }) => (machineId == null ? [] : [machineId.toLowerCase()])),
  );
  const machines = await Promise.all([...ids].map((id) => Promise.resolve(loaders.machines.machineById(id))));
  return machines.filter((machine) => machine !== null);
}

/** Unknown severities rank below all known ones. */
function worstOf(alerts: readonly WireAlert[]): string | null {
  const rank = (severity: string) => SEVERITIES.indexOf(severity.toLowerCase());
  return alerts.reduce<string | null>(
    (worst, { severity }) =>
      severity != null && (worst === null || rank(severity) > rank(worst)) ? severity : worst,
    null,
  );
}

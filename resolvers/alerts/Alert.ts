import { responsePathAsArray, type GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../src/context.js';
import { ALERT_SOURCES } from '../../src/defender-api/sources.js';
import type { WireAlert } from '../../src/defender-api/models/alerts.js';
import type { AlertResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { portalPage } from '../shared/portal-page.js';
import { readable } from '../../src/errors/unreadable-list-error.js';
import { evidenceFields } from './evidence-fields.js';

type OfGraph =
  | 'investigationId'
  | 'serviceSource'
  | 'productName'
  | 'recommendedActions'
  | 'alertWebUrl'
  | 'incidentWebUrl'
  | 'actorDisplayName';

/** A field that one of the sources lacks. */
function ofSource(name: OfGraph) {
  return (alert: WireAlert, _args: unknown, context: RequestContext, info: GraphQLResolveInfo) => {
    noteIfMissing(alert, context, info);
    return alert[name] ?? null;
  };
}

/** Records for `extensions.missing` that the alert's source lacks the field. */
function noteIfMissing({ source }: WireAlert, { missing }: RequestContext, info: GraphQLResolveInfo): void {
  const lacks: Readonly<Record<string, string>> =
    ALERT_SOURCES[source === undefined ? 'defender' : 'graph'].lacks;
  const reason = lacks[info.fieldName];
  if (reason !== undefined) missing.note(responsePathAsArray(info.path), reason);
}

export const Alert: CompleteResolvers<AlertResolvers, WireAlert> = {
  __resolveReference: async ({ id }, { loaders }) =>
    typeof id === 'string' ? loaders.alerts.alertById(id) : null,
  // Defender sometimes sends the text "null".
  category: ({ category }) => (category?.toLowerCase() === 'null' ? null : (category ?? null)),
  machine: ({ machineId }, _args, { loaders }) =>
    machineId == null ? null : loaders.machines.machineById(machineId),
  investigationId: ofSource('investigationId'),
  investigation: (alert, _args, context, info) => {
    const { investigationId } = alert;
    noteIfMissing(alert, context, info);
    return investigationId == null ? null : context.loaders.investigations.investigationById(investigationId);
  },
  serviceSource: ofSource('serviceSource'),
  productName: ofSource('productName'),
  recommendedActions: ofSource('recommendedActions'),
  alertWebUrl: ofSource('alertWebUrl'),
  incidentWebUrl: ofSource('incidentWebUrl'),
  actorDisplayName: ofSource('actorDisplayName'),
  systemTags: (alert, _args, context, info) => {
    noteIfMissing(alert, context, info);
    return readable(alert.systemTags) ?? null;
  },
  incident: ({ incidentId }) => (incidentId == null ? null : { id: incidentId }),
  source: ({ source }) => source ?? 'DEFENDER',
  portalUrl: ({ id }, _args, context) => portalPage('alert', id, context),
  ...evidenceFields,
};

import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../src/context.js';
import type { WireAlert } from '../../src/defender-api/models/alerts.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { portalPage } from '../shared/portal-page.js';
import { readable } from '../../src/errors/unreadable-list-error.js';
import { namedMachine } from '../shared/named-machine.js';
import { evidenceFields, fieldsOfEvidence } from './evidence-fields.js';
import { noteIfMissing } from './note-if-missing.js';

/** A field that one of the sources lacks. */
function ofSource<Name extends keyof WireAlert>(name: Name) {
  return (alert: WireAlert, _args: unknown, context: RequestContext, info: GraphQLResolveInfo) => {
    noteIfMissing(apiOf(alert), 'Alert', context, info);
    return alert[name] ?? null;
  };
}

function apiOf({ source }: Pick<WireAlert, 'source'>): 'defender' | 'graph' {
  return source === undefined ? 'defender' : 'graph';
}

/** Names with `@odata.` describe other entries. */
function detailsIn(details: WireAlert['customDetails']) {
  return (
    details &&
    Object.entries(details).flatMap(([name, value]) =>
      name.includes('@odata.') ? [] : [{ name, value: value ?? null }],
    )
  );
}

/** Fields that both APIs have. */
const shared = {
  // Defender sometimes sends the text "null".
  category: ({ category }) => (category?.toLowerCase() === 'null' ? null : (category ?? null)),
  machine: ({ machineId }, _args, context, info) => namedMachine(machineId, context, info),
  incident: ({ incidentId }) => (incidentId == null ? null : { id: incidentId }),
  portalUrl: ({ id }, _args, context) => portalPage('alert', id, context),
} satisfies Partial<CompleteResolvers<'DefenderXdrAlert'>>;

export const Alert: CompleteResolvers<'Alert'> = {
  __resolveReference: async ({ id }, { loaders }) =>
    typeof id === 'string' ? loaders.alerts.alertById(id) : null,
  ...shared,
  investigationId: ofSource('investigationId'),
  investigation: (alert, _args, context, info) => {
    const { investigationId } = alert;
    noteIfMissing(apiOf(alert), 'Alert', context, info);
    return investigationId == null ? null : context.loaders.investigations.investigationById(investigationId);
  },
  serviceSource: ofSource('serviceSource'),
  productName: ofSource('productName'),
  recommendedActions: ofSource('recommendedActions'),
  alertWebUrl: ofSource('alertWebUrl'),
  incidentWebUrl: ofSource('incidentWebUrl'),
  actorDisplayName: ofSource('actorDisplayName'),
  systemTags: (alert, _args, context, info) => {
    noteIfMissing(apiOf(alert), 'Alert', context, info);
    return readable(alert.systemTags) ?? null;
  },
  customDetails: ({ source, customDetails }, _args, context, info) => {
    noteIfMissing(apiOf({ source }), 'Alert', context, info);
    return detailsIn(customDetails);
  },
  source: ({ source }) => source ?? 'DEFENDER',
  ...evidenceFields,
};

export const DefenderXdrAlert: CompleteResolvers<'DefenderXdrAlert'> = {
  ...shared,
  systemTags: ({ systemTags }) => readable(systemTags) ?? null,
  customDetails: ({ customDetails }) => detailsIn(customDetails) ?? null,
  ...fieldsOfEvidence,
};

import { readQueryOptions } from '../../odata/query-options.js';
import type { Incident } from '../../tenants/incident.js';
import { toIsoTime } from '../../tenants/iso-time.js';
import { alertsOfIncident } from '../alerts/write-alert.js';
import { GraphError } from '../graph-error.js';
import type { GraphOperation } from '../graph-operation.js';
import { COMMON_RULES, readComment, readUpdate } from '../read-graph-body.js';
import { replyGraph } from '../reply-graph.js';
import { incidentModel } from './incident-model.js';
import { listIncidents } from './list-incidents.js';
import {
  changeIncident,
  READ_INCIDENTS,
  requireIncident,
  WRITE_INCIDENTS,
  writeIncident,
} from './write-incident.js';

const RULES = {
  ...COMMON_RULES,
  status: ['active', 'inProgress', 'resolved'],
  customTags: (value: unknown) => Array.isArray(value) && value.every((tag) => typeof tag === 'string'),
};

export const incidentOperations: readonly GraphOperation[] = [
  listIncidents,
  /** GET /v1.0/security/incidents/{id}; with `$expand=alerts`, the alerts of all products too. */
  {
    id: 'getIncident',
    method: 'GET',
    path: '/v1.0/security/incidents/{id}',
    permissions: READ_INCIDENTS,
    handle: (call) => {
      const { expand } = readQueryOptions(call.request.query, {
        options: ['$expand'],
        expand: ['alerts'],
        model: incidentModel,
        maxTop: 0,
      });
      const incident = requireIncident(call);
      const alerts = expand.includes('alerts') ? alertsOfIncident(incident.id, call) : null;
      if (alerts !== null && alerts.length > call.state.switches.maxExpandedAlerts)
        throw new GraphError(500, 'InternalServerError', 'An internal server error has occurred.');
      return replyGraph(200, 'security/incidents/$entity', {
        ...writeIncident(incident, call.request),
        ...(alerts !== null && { alerts }),
      });
    },
  },
  /** PATCH /v1.0/security/incidents/{id}. Accepts values in the documented spelling only. */
  {
    id: 'updateIncident',
    method: 'PATCH',
    path: '/v1.0/security/incidents/{id}',
    permissions: WRITE_INCIDENTS,
    handle: (call) => {
      const body = readUpdate(call.request, RULES);
      const { id } = requireIncident(call);
      changeIncident(call, id, {
        ...(body as Partial<Incident>),
        lastUpdateDateTime: toIsoTime(call.now),
        lastModifiedBy: `API-App:${call.principal.displayName}`,
      });
      return replyGraph(
        200,
        'security/incidents/$entity',
        writeIncident(requireIncident(call), call.request),
      );
    },
  },
  /** POST /v1.0/security/incidents/{id}/comments: returns all comments of the incident. */
  {
    id: 'createIncidentComment',
    method: 'POST',
    path: '/v1.0/security/incidents/{id}/comments',
    permissions: WRITE_INCIDENTS,
    handle: (call) => {
      const { now, principal } = call;
      const comment = readComment(call.request);
      const { id, comments } = requireIncident(call);
      const createdByDisplayName = `API-App:${principal.displayName}`;
      const all = [...comments, { comment, createdByDisplayName, createdDateTime: toIsoTime(now) }];
      changeIncident(call, id, {
        comments: all,
        lastUpdateDateTime: toIsoTime(now),
        lastModifiedBy: createdByDisplayName,
      });
      return replyGraph(200, `security/incidents('${id}')/comments`, { value: all });
    },
  },
];

import { readQueryOptions } from '../../odata/query-options.js';
import { alertsOfIncident } from '../alerts/write-alert.js';
import { GraphError } from '../graph-error.js';
import type { GraphOperation } from '../graph-operation.js';
import { incidentModel } from './incident-model.js';
import { READ_INCIDENTS, replyGraph, requireIncident, writeIncident } from './write-incident.js';

/** GET /v1.0/security/incidents/{id}; with `$expand=alerts`, the alerts of all products too. */
export const getIncident: GraphOperation = {
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
};

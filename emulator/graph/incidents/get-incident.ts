import type { GraphOperation } from '../graph-operation.js';
import { READ_INCIDENTS, replyGraph, requireIncident, writeIncident } from './write-incident.js';

/** GET /v1.0/security/incidents/{id} */
export const getIncident: GraphOperation = {
  id: 'getIncident',
  method: 'GET',
  path: '/v1.0/security/incidents/{id}',
  permissions: READ_INCIDENTS,
  handle: (call) =>
    replyGraph(200, 'security/incidents/$entity', writeIncident(requireIncident(call), call.request)),
};

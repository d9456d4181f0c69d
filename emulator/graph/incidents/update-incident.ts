import { toIsoTime } from '../../tenants/iso-time.js';
import type { Incident } from '../../tenants/incident.js';
import type { GraphOperation } from '../graph-operation.js';
import { COMMON_RULES, readUpdate } from './read-graph-body.js';
import {
  changeIncident,
  replyGraph,
  requireIncident,
  WRITE_INCIDENTS,
  writeIncident,
} from './write-incident.js';

const RULES = {
  ...COMMON_RULES,
  status: ['active', 'inProgress', 'resolved'],
  customTags: (value: unknown) => Array.isArray(value) && value.every((tag) => typeof tag === 'string'),
};

/** PATCH /v1.0/security/incidents/{id}. Accepts values in the documented spelling only. */
export const updateIncident: GraphOperation = {
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
    return replyGraph(200, 'security/incidents/$entity', writeIncident(requireIncident(call), call.request));
  },
};

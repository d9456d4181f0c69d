import { toIsoTime } from '../../tenants/iso-time.js';
import type { GraphOperation } from '../graph-operation.js';
import { readComment } from './read-graph-body.js';
import { changeIncident, replyGraph, requireIncident, WRITE_INCIDENTS } from './write-incident.js';

/** POST /v1.0/security/incidents/{id}/comments: returns all comments of the incident. */
export const createIncidentComment: GraphOperation = {
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
};

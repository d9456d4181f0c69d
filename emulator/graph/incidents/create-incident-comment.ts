import { toIsoTime } from '../../tenants/iso-time.js';
import { GraphError } from '../graph-error.js';
import type { GraphOperation } from '../graph-operation.js';
import { readGraphBody } from './read-graph-body.js';
import { changeIncident, replyGraph, requireIncident, WRITE_INCIDENTS } from './write-incident.js';

const TYPE = /^#?microsoft\.graph\.security\.alertComment$/;

/** POST /v1.0/security/incidents/{id}/comments: returns all comments of the incident. */
export const createIncidentComment: GraphOperation = {
  id: 'createIncidentComment',
  method: 'POST',
  path: '/v1.0/security/incidents/{id}/comments',
  permissions: WRITE_INCIDENTS,
  handle: (call) => {
    const { now, principal } = call;
    const body = readGraphBody(call.request, ['@odata.type', 'comment']);
    const { '@odata.type': type, comment } = body;
    if (typeof type !== 'string' || !TYPE.test(type))
      throw new GraphError(400, 'BadRequest', "The annotation '@odata.type' must name alertComment.");
    if (typeof comment !== 'string' || comment.trim() === '')
      throw new GraphError(400, 'BadRequest', 'comment is required.');
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

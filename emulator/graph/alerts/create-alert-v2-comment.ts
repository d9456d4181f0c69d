import type { GraphOperation } from '../graph-operation.js';
import { readComment } from '../incidents/read-graph-body.js';
import { replyGraph } from '../incidents/write-incident.js';
import { commentAlert } from './change-alert.js';
import { requireAlert, WRITE_ALERTS } from './write-alert.js';

/** POST /v1.0/security/alerts_v2/{id}/comments: returns all comments of the alert. */
export const createAlertV2Comment: GraphOperation = {
  id: 'createAlertV2Comment',
  method: 'POST',
  path: '/v1.0/security/alerts_v2/{id}/comments',
  permissions: WRITE_ALERTS,
  handle: (call) => {
    commentAlert(call, readComment(call.request));
    const { id, comments } = requireAlert(call);
    return replyGraph(200, `security/alerts_v2('${id}')/comments`, { value: comments });
  },
};

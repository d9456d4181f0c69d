import { refuseOptions } from '../../odata/query-options.js';
import type { GraphOperation } from '../graph-operation.js';
import { COMMON_RULES, readComment, readUpdate } from '../read-graph-body.js';
import { replyGraph } from '../reply-graph.js';
import { changeAlert, commentAlert } from './change-alert.js';
import { listAlertsV2 } from './list-alerts-v2.js';
import { READ_ALERTS, requireAlert, WRITE_ALERTS, writeAlert } from './write-alert.js';

const RULES = {
  ...COMMON_RULES,
  status: ['unknown', 'new', 'inProgress', 'resolved'],
  customDetails: isDictionary,
};

export const alertOperations: readonly GraphOperation[] = [
  listAlertsV2,
  /** GET /v1.0/security/alerts_v2/{id} */
  {
    id: 'getAlertV2',
    method: 'GET',
    path: '/v1.0/security/alerts_v2/{id}',
    permissions: READ_ALERTS,
    handle: (call) => {
      refuseOptions(call.request.query);
      return replyGraph(200, 'security/alerts_v2/$entity', writeAlert(requireAlert(call), call.request));
    },
  },
  /** PATCH /v1.0/security/alerts_v2/{id}. Accepts values in the documented spelling only. */
  {
    id: 'updateAlertV2',
    method: 'PATCH',
    path: '/v1.0/security/alerts_v2/{id}',
    permissions: WRITE_ALERTS,
    handle: (call) => {
      const body = readUpdate(call.request, RULES);
      changeAlert(call, body);
      return replyGraph(200, 'security/alerts_v2/$entity', writeAlert(requireAlert(call), call.request));
    },
  },
  /** POST /v1.0/security/alerts_v2/{id}/comments: returns all comments of the alert. */
  {
    id: 'createAlertV2Comment',
    method: 'POST',
    path: '/v1.0/security/alerts_v2/{id}/comments',
    permissions: WRITE_ALERTS,
    handle: (call) => {
      commentAlert(call, readComment(call.request));
      const { id, comments } = requireAlert(call);
      return replyGraph(200, `security/alerts_v2('${id}')/comments`, { value: comments });
    },
  },
];

function isDictionary(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((one) => typeof one === 'string');
}

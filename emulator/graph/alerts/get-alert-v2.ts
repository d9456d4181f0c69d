import { refuseOptions } from '../../odata/query-options.js';
import type { GraphOperation } from '../graph-operation.js';
import { replyGraph } from '../incidents/write-incident.js';
import { READ_ALERTS, requireAlert, writeAlert } from './write-alert.js';

/** GET /v1.0/security/alerts_v2/{id} */
export const getAlertV2: GraphOperation = {
  id: 'getAlertV2',
  method: 'GET',
  path: '/v1.0/security/alerts_v2/{id}',
  permissions: READ_ALERTS,
  handle: (call) => {
    refuseOptions(call.request.query);
    return replyGraph(200, 'security/alerts_v2/$entity', writeAlert(requireAlert(call), call.request));
  },
};

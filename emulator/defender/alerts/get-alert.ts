import { readQueryOptions } from '../../odata/query-options.js';
import { replyEntity } from '../defender-reply.js';
import type { DefenderOperation } from '../operation.js';
import { alertModel } from './alert-model.js';
import { findAlert } from './find-alert.js';

/** GET /api/alerts/{id}: whole, evidence and relatedUser without `$expand`. */
export const getAlert: DefenderOperation = {
  id: 'getAlert',
  method: 'GET',
  path: '/api/alerts/{id}',
  permissions: ['Alert.Read.All', 'Alert.ReadWrite.All'],
  handle: (call) => {
    readQueryOptions(call.request.query, { options: [], model: alertModel, maxTop: 0 });
    return replyEntity(call.request, 200, 'Alerts', findAlert(call.tenant, call.parameters['id'] ?? ''));
  },
};

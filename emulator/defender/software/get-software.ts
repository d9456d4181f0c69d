import { readQueryOptions } from '../../odata/query-options.js';
import { replyEntity } from '../defender-reply.js';
import type { DefenderOperation } from '../operation.js';
import { findSoftware } from './find-software.js';
import { softwareModel, writeSoftware } from './software-model.js';

/** GET /api/Software/{id} */
export const getSoftware: DefenderOperation = {
  id: 'getSoftware',
  method: 'GET',
  path: '/api/Software/{id}',
  permissions: ['Software.Read.All'],
  license: 'Tvm',
  handle: (call) => {
    readQueryOptions(call.request.query, { options: [], model: softwareModel, maxTop: 0 });
    const found = findSoftware(call.tenant, call.parameters['id'] ?? '');
    return replyEntity(call.request, 200, 'Software', writeSoftware(call.tenant, found));
  },
};

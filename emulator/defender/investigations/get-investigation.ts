import { readQueryOptions } from '../../odata/query-options.js';
import { DefenderError } from '../defender-error.js';
import { replyEntity } from '../defender-reply.js';
import type { DefenderOperation } from '../operation.js';
import { investigationModel } from './investigation-model.js';

/** GET /api/investigations/{id}: by its own id, or by the id of the alert that triggered it. */
export const getInvestigation: DefenderOperation = {
  id: 'getInvestigation',
  method: 'GET',
  path: '/api/investigations/{id}',
  permissions: ['Alert.Read.All', 'Alert.ReadWrite.All'],
  handle: (call) => {
    readQueryOptions(call.request.query, { options: [], model: investigationModel, maxTop: 0 });
    const { id = '' } = call.parameters;
    const { investigations } = call.tenant;
    const investigation =
      investigations.find((one) => one.id === id) ??
      investigations.find((one) => one.triggeringAlertId === id);
    if (investigation !== undefined) return replyEntity(call.request, 200, 'Investigations', investigation);
    throw new DefenderError(404, 'ResourceNotFound', `Investigation ${id} was not found`);
  },
};

import { replyEmpty } from '../../http/reply.js';
import { DefenderError } from '../defender-error.js';
import type { DefenderOperation } from '../operation.js';
import { removeIndicators } from './remove-indicators.js';
import { visibleIndicators } from './visible-indicators.js';
import { checkWritePermission, indicatorPermissions } from './write-permission.js';

/** DELETE /api/indicators/{id}: 204 without a body. An indicator that the app may not see is a 404. */
export const deleteIndicator: DefenderOperation = {
  id: 'deleteIndicator',
  method: 'DELETE',
  path: '/api/indicators/{id}',
  permissions: indicatorPermissions,
  delegated: [],
  handle: (call) => {
    checkWritePermission(call);
    const { id } = call.parameters;
    if (!visibleIndicators(call).some((one) => one.id === id)) {
      throw new DefenderError(404, 'ResourceNotFound', `Indicator ${id ?? ''} was not found`);
    }
    removeIndicators(call, new Set([id ?? '']));
    return replyEmpty(204);
  },
};

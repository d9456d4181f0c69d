import { replyEmpty } from '../../http/reply.js';
import { checkBatchSize } from '../batch-size.js';
import { DefenderError } from '../defender-error.js';
import type { DefenderOperation } from '../operation.js';
import { readBody } from '../request-body.js';
import { removeIndicators } from './remove-indicators.js';
import { visibleIndicators } from './visible-indicators.js';
import { checkWritePermission, indicatorPermissions } from './write-permission.js';

const most = 500;

/** POST /api/indicators/BatchDelete: 1 to 500 ids; one that is unknown is a 404 for the call. */
export const batchDeleteIndicators: DefenderOperation = {
  id: 'batchDeleteIndicators',
  method: 'POST',
  path: '/api/indicators/BatchDelete',
  permissions: indicatorPermissions,
  delegated: [],
  limits: { perMinute: 30, perHour: 1500 },
  handle: (call) => {
    checkWritePermission(call);
    const ids = readIds(readBody(call.request, ['IndicatorIds'])['IndicatorIds']);
    const visible = new Set(visibleIndicators(call).map(({ id }) => id));
    const unknown = ids.find((id) => !visible.has(id));
    if (unknown === undefined || call.state.switches.unknownIdInBatchDelete === 'deletes-others') {
      removeIndicators(call, new Set(ids.filter((id) => visible.has(id))));
    }
    if (unknown !== undefined) {
      throw new DefenderError(404, 'ResourceNotFound', `Indicator ${unknown} was not found`);
    }
    return replyEmpty(204);
  },
};

function readIds(sent: unknown): readonly string[] {
  if (!Array.isArray(sent) || sent.length === 0) {
    throw new DefenderError(400, 'MissingRequiredParameter', 'Missing required parameter: IndicatorIds');
  }
  checkBatchSize(sent.length, most);
  if (!sent.every((id): id is string => typeof id === 'string' && /^\d+$/.test(id))) {
    throw new DefenderError(400, 'InvalidInput', 'IndicatorIds holds an id that is not valid');
  }
  return sent;
}

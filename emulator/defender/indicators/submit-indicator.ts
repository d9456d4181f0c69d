import { replyEntity } from '../defender-reply.js';
import type { DefenderOperation } from '../operation.js';
import { readBody } from '../request-body.js';
import { indicatorNames, readIndicator } from './read-indicator.js';
import { storeIndicator } from './store-indicator.js';
import { checkWritePermission, indicatorPermissions } from './write-permission.js';

/** POST /api/indicators: makes an indicator or updates one; 200 for both. */
export const submitIndicator: DefenderOperation = {
  id: 'submitIndicator',
  method: 'POST',
  path: '/api/indicators',
  permissions: indicatorPermissions,
  handle: (call) => {
    checkWritePermission(call);
    const sent = readIndicator(readBody(call.request, indicatorNames), call);
    return replyEntity(call.request, 200, 'Indicators', storeIndicator(call, sent));
  },
};

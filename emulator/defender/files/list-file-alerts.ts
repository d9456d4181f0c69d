import type { DefenderOperation } from '../operation.js';
import { replyRelatedAlerts } from '../related-lists.js';
import { alertsIn } from '../sightings.js';
import { findFile, readSha1 } from './file-model.js';

/** GET /api/files/{id}/alerts: by SHA-1 only. No rows for an unknown file. */
export const listFileAlerts: DefenderOperation = {
  id: 'listFileAlerts',
  method: 'GET',
  path: '/api/files/{id}/alerts',
  permissions: ['Alert.Read.All', 'Alert.ReadWrite.All'],
  handle: (call) => {
    const file = findFile(call.tenant, readSha1(call.parameters['id'] ?? ''));
    return replyRelatedAlerts(call, alertsIn(file?.sightings ?? []));
  },
};

import type { DefenderOperation } from '../operation.js';
import { replyRelatedAlerts } from '../related-lists.js';
import { isAccount } from './user-model.js';

/**
 * GET /api/users/{id}/alerts: by bare account name, in whatever case and of whatever domain. No rows for any other text,
 * UPNs and domain\name among it.
 */
export const listUserAlerts: DefenderOperation = {
  id: 'listUserAlerts',
  method: 'GET',
  path: '/api/users/{id}/alerts',
  permissions: ['Alert.Read.All', 'Alert.ReadWrite.All'],
  handle: (call) => {
    const name = call.parameters['id'] ?? '';
    const alerts = call.tenant.alerts.filter(
      ({ relatedUser, evidence }) =>
        isAccount(relatedUser?.userName, name) ||
        evidence.some(({ accountName }) => isAccount(accountName, name)),
    );
    return replyRelatedAlerts(call, alerts);
  },
};

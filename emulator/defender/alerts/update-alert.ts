import { replyEntity } from '../defender-reply.js';
import type { DefenderOperation } from '../operation.js';
import { readBody } from '../request-body.js';
import { applyChange, CHANGE_NAMES, readAlertChange } from './alert-change.js';
import { findAlert } from './find-alert.js';

/** PATCH /api/alerts/{id}: changes one alert. */
export const updateAlert: DefenderOperation = {
  id: 'updateAlert',
  method: 'PATCH',
  path: '/api/alerts/{id}',
  permissions: ['Alert.ReadWrite.All'],
  handle: (call) => {
    const change = readAlertChange(readBody(call.request, CHANGE_NAMES));
    const alert = findAlert(call.tenant, call.parameters['id'] ?? '');
    applyChange(alert, change, call);
    return call.state.switches.updatedAlert === 'empty'
      ? { status: 200, headers: {}, body: null }
      : replyEntity(call.request, 200, 'Alerts', alert);
  },
};

import { checkBatchSize } from '../batch-size.js';
import type { DefenderOperation } from '../operation.js';
import { readBody } from '../request-body.js';
import { requireTexts } from '../text-list.js';
import { applyChange, CHANGE_NAMES, readAlertChange } from './alert-change.js';
import { findAlert } from './find-alert.js';

/** POST /api/alerts/batchUpdate: applies one change to many alerts, and returns nothing. */
export const batchUpdateAlerts: DefenderOperation = {
  id: 'batchUpdateAlerts',
  method: 'POST',
  path: '/api/alerts/batchUpdate',
  permissions: ['Alert.ReadWrite.All'],
  limits: { perMinute: 10, perHour: 500 },
  handle: (call) => {
    const { maxAlertsInBatch, unknownIdInBatchUpdate } = call.state.switches;
    const body = readBody(call.request, ['alertIds', ...CHANGE_NAMES]);
    const ids = requireTexts(body, 'alertIds');
    const change = readAlertChange(body);
    checkBatchSize(ids.length, maxAlertsInBatch);
    if (unknownIdInBatchUpdate === 'refused') for (const id of ids) findAlert(call.tenant, id);
    for (const alert of call.tenant.alerts) if (ids.includes(alert.id)) applyChange(alert, change, call);
    return { status: 200, headers: {}, body: null };
  },
};

import { filterRules, replyList } from '../list-page.js';
import { usualLimits, type DefenderOperation } from '../operation.js';
import { alertModel } from './alert-model.js';

/**
 * GET /api/alerts. Without `$expand=evidence` every row has `evidence: []` and `relatedUser: null`, whatever the alert holds.
 */
export const listAlerts: DefenderOperation = {
  id: 'listAlerts',
  method: 'GET',
  path: '/api/alerts',
  permissions: ['Alert.Read.All', 'Alert.ReadWrite.All'],
  limits: usualLimits,
  quotaPer: 'app',
  handle: (call) =>
    replyList(call, {
      set: 'Alerts',
      model: alertModel,
      rules: filterRules(call.state.switches, 'alerts'),
      options: ['$filter', '$top', '$skip', '$expand'],
      expand: ['evidence'],
      rows: call.tenant.alerts,
      write: (alert, options) =>
        options.expand.includes('evidence') ? alert : { ...alert, relatedUser: null, evidence: [] },
    }),
};

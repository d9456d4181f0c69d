import type { SystemOption } from '../../odata/query-options.js';
import { filterRules, replyList } from '../list-page.js';
import type { DefenderOperation } from '../operation.js';
import { alertModel } from './alert-model.js';

/**
 * GET /api/alerts. Without `$expand=evidence` every row has `evidence: []` and `relatedUser: null`, whatever the alert holds.
 */
export const listAlerts: DefenderOperation = {
  id: 'listAlerts',
  method: 'GET',
  path: '/api/alerts',
  permissions: ['Alert.Read.All', 'Alert.ReadWrite.All'],
  handle: (call) => {
    const { switches } = call.state;
    const options: SystemOption[] = ['$filter', '$top', '$skip', '$expand'];
    if (switches.orderByOnAlerts !== 'refused') options.push('$orderby');
    return replyList(call, {
      set: 'Alerts',
      model: alertModel,
      rules: filterRules(switches, 'alerts'),
      options,
      expand: ['evidence'],
      ignoresOrder: switches.orderByOnAlerts === 'ignored',
      rows: call.tenant.alerts,
      write: (alert, { expand }) =>
        expand.includes('evidence') ? alert : { ...alert, relatedUser: null, evidence: [] },
    });
  },
};

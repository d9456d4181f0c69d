import type { GraphOperation } from '../graph-operation.js';
import { COMMON_RULES, readUpdate } from '../incidents/read-graph-body.js';
import { replyGraph } from '../incidents/write-incident.js';
import { changeAlert } from './change-alert.js';
import { requireAlert, WRITE_ALERTS, writeAlert } from './write-alert.js';

const RULES = {
  ...COMMON_RULES,
  status: ['unknown', 'new', 'inProgress', 'resolved'],
  customDetails: isDictionary,
};

/** PATCH /v1.0/security/alerts_v2/{id}. Accepts values in the documented spelling only. */
export const updateAlertV2: GraphOperation = {
  id: 'updateAlertV2',
  method: 'PATCH',
  path: '/v1.0/security/alerts_v2/{id}',
  permissions: WRITE_ALERTS,
  handle: (call) => {
    const body = readUpdate(call.request, RULES);
    changeAlert(call, body);
    return replyGraph(200, 'security/alerts_v2/$entity', writeAlert(requireAlert(call), call.request));
  },
};

function isDictionary(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((one) => typeof one === 'string');
}

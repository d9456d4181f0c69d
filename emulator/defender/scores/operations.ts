import { readQueryOptions } from '../../odata/query-options.js';
import { entity, property } from '../../odata/entity-model.js';
import { toShortIsoTime } from '../../tenants/iso-time.js';
import { replyEntity } from '../defender-reply.js';
import type { DefenderCall, DefenderOperation } from '../operation.js';
import { replyWhole } from '../tvm-list.js';

/** Score: supports no query options. */
const scoreModel = entity('Score', [property('score', 'number')]);

const common = {
  method: 'GET',
  permissions: ['Score.Read.All'],
  license: 'Tvm',
} as const;

/** GET /api/exposureScore: the time is that of the call. */
export const getExposureScore: DefenderOperation = {
  ...common,
  id: 'getExposureScore',
  path: '/api/exposureScore',
  handle: (call) => {
    checkNoOptions(call);
    const { exposure } = call.tenant.scores;
    return replyEntity(call.request, 200, 'ExposureScore', {
      time: toShortIsoTime(call.now, 6, 4321),
      score: exposure,
    });
  },
};

/** GET /api/exposureScore/ByMachineGroups: by name only, each row with a time of its own. */
export const listExposureScoresByMachineGroup: DefenderOperation = {
  ...common,
  id: 'listExposureScoresByMachineGroup',
  path: '/api/exposureScore/ByMachineGroups',
  handle: (call) => {
    const rows = call.tenant.scores.byGroup.map(({ rbacGroupName, exposure }, index) => ({
      time: toShortIsoTime(call.now, 7, index),
      score: exposure,
      rbacGroupName,
    }));
    return replyWhole(call, 'ExposureScore', scoreModel, rows);
  },
};

/** GET /api/configurationScore */
export const getDeviceSecureScore: DefenderOperation = {
  ...common,
  id: 'getDeviceSecureScore',
  path: '/api/configurationScore',
  handle: (call) => {
    checkNoOptions(call);
    const { secure } = call.tenant.scores;
    return replyEntity(call.request, 200, 'ConfigurationScore', {
      time: toShortIsoTime(call.now, 7, 5846),
      score: secure,
    });
  },
};

export const scoreOperations: readonly DefenderOperation[] = [
  getExposureScore,
  listExposureScoresByMachineGroup,
  getDeviceSecureScore,
];

function checkNoOptions(call: DefenderCall): void {
  readQueryOptions(call.request.query, { options: [], model: scoreModel, maxTop: 0 });
}

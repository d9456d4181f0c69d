import { refuseOptions } from '../../odata/query-options.js';
import { toShortIsoTime } from '../../tenants/iso-time.js';
import { replyEntity } from '../defender-reply.js';
import type { DefenderOperation } from '../operation.js';
import { replyWhole } from '../tvm-list.js';

const common = {
  method: 'GET',
  permissions: ['Score.Read.All'],
  license: 'Tvm',
} as const;

export const scoreOperations: readonly DefenderOperation[] = [
  // The time is that of the call.
  {
    ...common,
    id: 'getExposureScore',
    path: '/api/exposureScore',
    handle: (call) => {
      refuseOptions(call.request.query);
      const { exposure } = call.tenant.scores;
      return replyEntity(call.request, 200, 'ExposureScore', {
        time: toShortIsoTime(call.now, 6, 4321),
        score: exposure,
      });
    },
  },
  // By name only, each row with a time of its own.
  {
    ...common,
    id: 'listExposureScoresByMachineGroup',
    path: '/api/exposureScore/ByMachineGroups',
    handle: (call) => {
      const rows = call.tenant.scores.byGroup.map(({ rbacGroupName, exposure }, index) => ({
        time: toShortIsoTime(call.now, 7, index),
        score: exposure,
        rbacGroupName,
      }));
      return replyWhole(call, 'ExposureScore', rows);
    },
  },
  {
    ...common,
    id: 'getDeviceSecureScore',
    path: '/api/configurationScore',
    handle: (call) => {
      refuseOptions(call.request.query);
      const { secure } = call.tenant.scores;
      return replyEntity(call.request, 200, 'ConfigurationScore', {
        time: toShortIsoTime(call.now, 7, 5846),
        score: secure,
      });
    },
  },
];

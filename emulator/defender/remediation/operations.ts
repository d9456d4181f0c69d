import { refuseOptions } from '../../odata/query-options.js';
import { machinesOfTask } from '../../tenants/remediation.js';
import { replyEntity } from '../defender-reply.js';
import { replyMachineReferences } from '../machine-references.js';
import type { DefenderOperation } from '../operation.js';
import { replyTvmList } from '../tvm-list.js';
import { findTask, remediationTaskModel } from './remediation-model.js';

const common = {
  method: 'GET',
  permissions: ['RemediationTasks.Read.All'],
  license: 'Tvm',
} as const;

export const remediationOperations: readonly DefenderOperation[] = [
  {
    ...common,
    id: 'listRemediationTasks',
    path: '/api/remediationTasks',
    handle: (call) =>
      replyTvmList(call, {
        set: 'RemediationTasks',
        model: remediationTaskModel,
        maxTop: 10_000,
        rows: () => call.tenant.remediationTasks,
        write: (task) => task,
      }),
  },
  {
    ...common,
    id: 'getRemediationTask',
    path: '/api/remediationTasks/{id}',
    handle: (call) => {
      refuseOptions(call.request.query);
      return replyEntity(call.request, 200, 'RemediationTasks', findTask(call));
    },
  },
  // The machines that are still exposed.
  {
    ...common,
    id: 'listRemediationTaskMachines',
    path: '/api/remediationTasks/{id}/machineReferences',
    handle: (call) => {
      const machines = machinesOfTask(call.tenant, findTask(call));
      return replyMachineReferences(call, machines);
    },
  },
];

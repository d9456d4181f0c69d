import { readQueryOptions } from '../../odata/query-options.js';
import { machinesOfTask } from '../../tenants/remediation.js';
import { replyEntity } from '../defender-reply.js';
import { machineReferenceModel, writeMachineReference } from '../machine-references.js';
import type { DefenderOperation } from '../operation.js';
import { replyTvmList, replyWhole } from '../tvm-list.js';
import { findTask, remediationTaskModel } from './remediation-model.js';

const common = {
  method: 'GET',
  permissions: ['RemediationTasks.Read.All'],
  license: 'Tvm',
} as const;

/** GET /api/remediationTasks */
export const listRemediationTasks: DefenderOperation = {
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
};

/** GET /api/remediationTasks/{id} */
export const getRemediationTask: DefenderOperation = {
  ...common,
  id: 'getRemediationTask',
  path: '/api/remediationTasks/{id}',
  handle: (call) => {
    readQueryOptions(call.request.query, { options: [], model: remediationTaskModel, maxTop: 0 });
    return replyEntity(call.request, 200, 'RemediationTasks', findTask(call));
  },
};

/** GET /api/remediationTasks/{id}/machineReferences: the machines that are still exposed. */
export const listRemediationTaskMachines: DefenderOperation = {
  ...common,
  id: 'listRemediationTaskMachines',
  path: '/api/remediationTasks/{id}/machineReferences',
  handle: (call) => {
    const machines = machinesOfTask(call.tenant, findTask(call));
    return replyWhole(call, 'MachineReferences', machineReferenceModel, machines.map(writeMachineReference));
  },
};

export const remediationOperations: readonly DefenderOperation[] = [
  listRemediationTasks,
  getRemediationTask,
  listRemediationTaskMachines,
];

import { machineReferenceModel, type WireMachine } from '../models/machines.js';
import { remediationTaskModel, type WireRemediationTask } from '../models/remediation.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import { readOperation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';
import { encodeListQuery, type ListQuery } from './shared/list-query.js';

const READ_TASKS = ['RemediationTasks.Read.All'];

export const LIST_REMEDIATION_TASKS = readOperation('listRemediationTasks', READ_TASKS, {
  cacheClass: 'vulnerabilities',
});
export const GET_REMEDIATION_TASK = readOperation('getRemediationTask', READ_TASKS, {
  cacheClass: 'vulnerabilities',
});

export const LIST_REMEDIATION_TASK_MACHINES = readOperation('listRemediationTaskMachines', READ_TASKS, {
  cacheClass: 'vulnerabilities',
});

/** What `$filter` takes on remediation tasks, and as which literal (get-remediation-all-activities.md). Not the id. */
export const REMEDIATION_TASK_FILTERS = { createdOn: 'dateTime', status: 'enum' } as const;

/** Lists remediation tasks. Learn: get-remediation-all-activities.md. */
export function listRemediationTasks(query: ListQuery): UpstreamCall<readonly WireRemediationTask[]> {
  return {
    operation: LIST_REMEDIATION_TASKS,
    path: '/api/remediationTasks',
    query: encodeListQuery(query),
    read: readRows<WireRemediationTask>(remediationTaskModel, 'RemediationTask'),
    notFound: () => [],
  };
}

/** One remediation task; null when there is none. Learn: get-remediation-one-activity.md. */
export function getRemediationTask(id: string): UpstreamCall<WireRemediationTask | null> {
  return {
    operation: GET_REMEDIATION_TASK,
    path: `/api/remediationTasks/${encodeURIComponent(id)}`,
    read: readRow<WireRemediationTask>(remediationTaskModel, 'RemediationTask'),
    notFound: () => null,
  };
}

/** The machines that are still exposed to what a task is about, known in part. Learn: get-remediation-exposed-devices-activities.md. */
export function listRemediationTaskMachines(id: string): UpstreamCall<readonly WireMachine[]> {
  return {
    operation: LIST_REMEDIATION_TASK_MACHINES,
    path: `/api/remediationTasks/${encodeURIComponent(id)}/machineReferences`,
    read: readRows<WireMachine>(machineReferenceModel, 'MachineReference'),
    notFound: () => [],
  };
}

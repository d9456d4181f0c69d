import { machineReferenceModel, type WireMachine } from '../models/machines.js';
import { remediationTaskModel, type WireRemediationTask } from '../models/remediation.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import type { UpstreamCall } from '../upstream-call.js';
import { type ListQuery, listCall, rowCall } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

/** What `$filter` takes on remediation tasks, and as which literal (get-remediation-all-activities.md). Not the id. */
export const REMEDIATION_TASK_FILTERS = { createdOn: 'dateTime', status: 'enum' } as const;

/** Lists remediation tasks. Learn: get-remediation-all-activities.md. */
export function listRemediationTasks(query: ListQuery): UpstreamCall<readonly WireRemediationTask[]> {
  return listCall(
    OPERATIONS.listRemediationTasks,
    '/api/remediationTasks',
    readRows<WireRemediationTask>(remediationTaskModel, 'RemediationTask'),
    query,
  );
}

/** One remediation task; null when there is none. Learn: get-remediation-one-activity.md. */
export function getRemediationTask(id: string): UpstreamCall<WireRemediationTask | null> {
  return rowCall(
    OPERATIONS.getRemediationTask,
    `/api/remediationTasks/${encodeURIComponent(id)}`,
    readRow<WireRemediationTask>(remediationTaskModel, 'RemediationTask'),
  );
}

/** The machines that are still exposed to what a task is about, known in part. Learn: get-remediation-exposed-devices-activities.md. */
export function listRemediationTaskMachines(id: string): UpstreamCall<readonly WireMachine[]> {
  return listCall(
    OPERATIONS.listRemediationTaskMachines,
    `/api/remediationTasks/${encodeURIComponent(id)}/machineReferences`,
    readRows<WireMachine>(machineReferenceModel, 'MachineReference'),
  );
}

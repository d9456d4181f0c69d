import { machineReferenceModel, type WireMachine } from '../models/machines.js';
import { remediationTaskModel, type WireRemediationTask } from '../models/remediation.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import type { UpstreamCall } from '../upstream-call.js';
import { type ListQuery, listCall, rowCall } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

/**
 * Properties that `$filter` supports on remediation tasks, with their literal types
 * (get-remediation-all-activities.md). It doesn't support the id.
 */
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

/** Returns one remediation task, or null. Learn: get-remediation-one-activity.md. */
export function getRemediationTask(id: string): UpstreamCall<WireRemediationTask | null> {
  return rowCall(
    OPERATIONS.getRemediationTask,
    `/api/remediationTasks/${encodeURIComponent(id)}`,
    readRow<WireRemediationTask>(remediationTaskModel, 'RemediationTask'),
  );
}

/**
 * Lists the machines that are still exposed to a task's subject. Rows are partial. Learn:
 * get-remediation-exposed-devices-activities.md.
 */
export function listRemediationTaskMachines(id: string): UpstreamCall<readonly WireMachine[]> {
  return listCall(
    OPERATIONS.listRemediationTaskMachines,
    `/api/remediationTasks/${encodeURIComponent(id)}/machineReferences`,
    readRows<WireMachine>(machineReferenceModel, 'MachineReference'),
  );
}

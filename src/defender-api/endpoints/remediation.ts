import { remediationTaskModel } from '../models/remediation.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import { listByQuery, listById, rowById } from './shared/list-query.js';
import { readMachineReferences } from './shared/related-rows.js';
import { OPERATIONS } from '../operation-table.js';

/**
 * Properties that `$filter` supports on remediation tasks, with their literal types
 * (get-remediation-all-activities.md). It doesn't support the id.
 */
export const REMEDIATION_TASK_FILTERS = { createdOn: 'dateTime', status: 'enum' } as const;

export const listRemediationTasks = listByQuery(
  OPERATIONS.listRemediationTasks,
  readRows(remediationTaskModel, 'RemediationTask'),
);

export const getRemediationTask = rowById(
  OPERATIONS.getRemediationTask,
  readRow(remediationTaskModel, 'RemediationTask'),
);

/** Lists the machines that are still exposed to a task's subject. Rows are partial. */
export const listRemediationTaskMachines = listById(
  OPERATIONS.listRemediationTaskMachines,
  readMachineReferences,
);

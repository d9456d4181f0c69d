import { investigationModel, type WireInvestigation } from '../models/investigations.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import type { UpstreamCall } from '../upstream-call.js';
import { callOf, listByQuery, rowById } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

/** Properties that `$filter` supports on investigations, with their literal types (get-investigation-collection.md). */
export const INVESTIGATION_FILTERS = {
  id: 'string',
  startTime: 'dateTime',
  state: 'enum',
  machineId: 'machineId',
  triggeringAlertId: 'string',
} as const;

export const listInvestigations = listByQuery(
  OPERATIONS.listInvestigations,
  readRows(investigationModel, 'Investigation'),
);

/**
 * Returns one investigation, or null. The service also accepts the id of the triggering alert, so callers must check
 * the id.
 */
export const getInvestigation = rowById(
  OPERATIONS.getInvestigation,
  readRow(investigationModel, 'Investigation'),
);

export function startInvestigation(machineId: string, comment: string): UpstreamCall<WireInvestigation> {
  return {
    ...callOf(OPERATIONS.startInvestigation, machineId),
    body: { Comment: comment },
    read: readRow(investigationModel, 'Investigation'),
  };
}

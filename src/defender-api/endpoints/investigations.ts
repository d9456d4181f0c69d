import { investigationModel, type WireInvestigation } from '../models/investigations.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import type { UpstreamCall } from '../upstream-call.js';
import { type ListQuery, listCall, rowCall } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

/** Properties that `$filter` supports on investigations, with their literal types (get-investigation-collection.md). */
export const INVESTIGATION_FILTERS = {
  id: 'string',
  startTime: 'dateTime',
  state: 'enum',
  machineId: 'machineId',
  triggeringAlertId: 'string',
} as const;

/** Lists automated investigations. Learn: get-investigation-collection.md. */
export function listInvestigations(query: ListQuery): UpstreamCall<readonly WireInvestigation[]> {
  return listCall(
    OPERATIONS.listInvestigations,
    '/api/investigations',
    readRows<WireInvestigation>(investigationModel, 'Investigation'),
    query,
  );
}

/**
 * Returns one investigation, or null. The service also accepts the id of the triggering alert, so callers must check
 * the id. Learn: get-investigation-object.md.
 */
export function getInvestigation(id: string): UpstreamCall<WireInvestigation | null> {
  return rowCall(
    OPERATIONS.getInvestigation,
    `/api/investigations/${encodeURIComponent(id)}`,
    readRow<WireInvestigation>(investigationModel, 'Investigation'),
  );
}

/** Starts an automated investigation on a machine. Learn: initiate-autoir-investigation.md. */
export function startInvestigation(machineId: string, comment: string): UpstreamCall<WireInvestigation> {
  return {
    operation: OPERATIONS.startInvestigation,
    path: `/api/machines/${encodeURIComponent(machineId)}/startInvestigation`,
    body: { Comment: comment },
    read: readRow<WireInvestigation>(investigationModel, 'Investigation'),
  };
}

import { investigationModel, type WireInvestigation } from '../models/investigations.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import type { UpstreamCall } from '../upstream-call.js';
import { type ListQuery, listCall, rowCall } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

/** What `$filter` takes on investigations, and as which literal (get-investigation-collection.md). */
export const INVESTIGATION_FILTERS = {
  id: 'string',
  startTime: 'dateTime',
  state: 'enum',
  machineId: 'string',
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
 * One investigation; null when there is none. The service takes the id of the alert that triggered it too: callers check
 * that the id fits. Learn: get-investigation-object.md.
 */
export function getInvestigation(id: string): UpstreamCall<WireInvestigation | null> {
  return rowCall(
    OPERATIONS.getInvestigation,
    `/api/investigations/${encodeURIComponent(id)}`,
    readRow<WireInvestigation>(investigationModel, 'Investigation'),
  );
}

/** Starts an automated investigation of a machine. Learn: initiate-autoir-investigation.md. */
export function startInvestigation(machineId: string, comment: string): UpstreamCall<WireInvestigation> {
  return {
    operation: OPERATIONS.startInvestigation,
    path: `/api/machines/${encodeURIComponent(machineId)}/startInvestigation`,
    body: { Comment: comment },
    read: readRow<WireInvestigation>(investigationModel, 'Investigation'),
  };
}

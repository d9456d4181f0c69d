import { investigationModel, type WireInvestigation } from '../models/investigations.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import { readOperation, writeOperation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';
import { encodeListQuery, type ListQuery } from './shared/list-query.js';

/** Those of alerts, not those of machines. */
const READ_INVESTIGATIONS = ['Alert.Read.All', 'Alert.ReadWrite.All'];

export const LIST_INVESTIGATIONS = readOperation('listInvestigations', READ_INVESTIGATIONS, {
  cacheClass: 'investigations',
});
export const GET_INVESTIGATION = readOperation('getInvestigation', READ_INVESTIGATIONS, {
  cacheClass: 'investigations',
});

export const START_INVESTIGATION = writeOperation('startInvestigation', ['Alert.ReadWrite.All'], {
  cacheClass: 'investigations',
  rate: { perHour: 50 },
});

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
  return {
    operation: LIST_INVESTIGATIONS,
    path: '/api/investigations',
    query: encodeListQuery(query),
    read: readRows<WireInvestigation>(investigationModel, 'Investigation'),
    notFound: () => [],
  };
}

/**
 * One investigation; null when there is none. The service takes the id of the alert that triggered it too: callers check
 * that the id fits. Learn: get-investigation-object.md.
 */
export function getInvestigation(id: string): UpstreamCall<WireInvestigation | null> {
  return {
    operation: GET_INVESTIGATION,
    path: `/api/investigations/${encodeURIComponent(id)}`,
    read: readRow<WireInvestigation>(investigationModel, 'Investigation'),
    notFound: () => null,
  };
}

/** Starts an automated investigation of a machine. Learn: initiate-autoir-investigation.md. */
export function startInvestigation(machineId: string, comment: string): UpstreamCall<WireInvestigation> {
  return {
    operation: START_INVESTIGATION,
    path: `/api/machines/${encodeURIComponent(machineId)}/startInvestigation`,
    body: { Comment: comment },
    read: readRow<WireInvestigation>(investigationModel, 'Investigation'),
  };
}

import { alertModel, type WireAlert } from '../models/alerts.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import { readOperation } from '../operation.js';
import type { SurpriseListener, UpstreamCall } from '../upstream-call.js';
import { encodeListQuery, type ListQuery } from './shared/list-query.js';

const READ_ALERTS = ['Alert.Read.All', 'Alert.ReadWrite.All'];

export const LIST_ALERTS = readOperation('listAlerts', READ_ALERTS, { cacheClass: 'alerts' });
export const GET_ALERT = readOperation('getAlert', READ_ALERTS, { cacheClass: 'alerts' });

/** What `$filter` takes on alerts, and as which literal (get-alerts.md). */
export const ALERT_FILTERS = {
  id: 'string',
  alertCreationTime: 'dateTime',
  lastUpdateTime: 'dateTime',
  lastEventTime: 'dateTime',
  incidentId: 'number',
  investigationId: 'number',
  assignedTo: 'string',
  detectionSource: 'string',
  category: 'string',
  severity: 'enum',
  status: 'enum',
} as const;

const readAlerts = readRows<WireAlert>(alertModel, 'Alert');

/**
 * Lists alerts, sorted by id. Without evidence the service answers `evidence: []` and `relatedUser: null`, which is
 * not the truth: both are dropped then, so that nobody takes them for it. Learn: get-alerts.md.
 */
export function listAlerts(
  query: ListQuery,
  { evidence }: { readonly evidence: boolean },
): UpstreamCall<readonly WireAlert[]> {
  return {
    operation: LIST_ALERTS,
    path: '/api/alerts',
    query: encodeListQuery({ ...query, ...(evidence && { expand: ['evidence'] }) }),
    read: evidence ? readAlerts : readAlertsWithoutEvidence,
    notFound: () => [],
  };
}

/** One alert, complete; null when there is none. Learn: get-alert-info-by-id.md. */
export function getAlert(id: string): UpstreamCall<WireAlert | null> {
  return {
    operation: GET_ALERT,
    path: `/api/alerts/${encodeURIComponent(id)}`,
    read: readRow<WireAlert>(alertModel, 'Alert'),
    notFound: () => null,
  };
}

function readAlertsWithoutEvidence(body: unknown, onSurprise: SurpriseListener): readonly WireAlert[] {
  return readAlerts(body, onSurprise).map(
    ({ evidence: _evidence, relatedUser: _relatedUser, ...alert }) => alert as WireAlert,
  );
}

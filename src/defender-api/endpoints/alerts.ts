import { alertModel, type WireAlert } from '../models/alerts.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import { NotFoundError } from '../../errors/caller-errors.js';
import type { UnrecognizedListener, UpstreamCall } from '../upstream-call.js';
import { encodeListQuery, type ListQuery, rowCall } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

/** What `$filter` takes on alerts, and as which literal (get-alerts.md). */
export const ALERT_FILTERS = {
  id: 'string',
  alertCreationTime: 'dateTime',
  lastUpdateTime: 'dateTime',
  lastEventTime: 'dateTime',
  incidentId: 'number',
  investigationId: 'number',
  assignedTo: 'string',
  detectionSource: 'enum',
  category: 'string',
  severity: 'enum',
  status: 'enum',
} as const;

const readAlerts = readRows<WireAlert>(alertModel, 'Alert');

/**
 * Lists alerts, sorted by id unless `orderBy` says otherwise: no page has it, shipped clients send it. Without evidence the service answers `evidence: []` and `relatedUser: null`, which is
 * not the truth: both are dropped then, so that nobody takes them for it. Learn: get-alerts.md.
 */
export function listAlerts(
  query: ListQuery,
  { evidence }: { readonly evidence: boolean },
): UpstreamCall<readonly WireAlert[]> {
  return {
    operation: OPERATIONS.listAlerts,
    path: '/api/alerts',
    query: encodeListQuery({ ...query, ...(evidence && { expand: ['evidence'] }) }),
    read: evidence ? readAlerts : readAlertsWithoutEvidence,
    notFound: () => [],
  };
}

/** One alert, complete; null when there is none. Learn: get-alert-info-by-id.md. */
export function getAlert(id: string): UpstreamCall<WireAlert | null> {
  return rowCall(
    OPERATIONS.getAlert,
    `/api/alerts/${encodeURIComponent(id)}`,
    readRow<WireAlert>(alertModel, 'Alert'),
  );
}

/** What is changed of an alert, under the names of the documented body: they are case sensitive. What is left out stays as it is. */
export interface AlertPatch {
  readonly status?: string;
  readonly assignedTo?: string;
  readonly classification?: string;
  readonly determination?: string;
  readonly comment?: string;
}

/**
 * Changes one alert and gives it as it is then; with nothing but its id where the service answers without a body.
 * @throws NotFoundError for an unknown alert. Learn: update-alert.md.
 */
export function updateAlert(id: string, patch: AlertPatch): UpstreamCall<WireAlert> {
  return {
    operation: OPERATIONS.updateAlert,
    path: `/api/alerts/${encodeURIComponent(id)}`,
    body: { ...patch },
    read: (body, onUnrecognized) => (body === undefined ? { id } : readWrittenAlert(body, onUnrecognized)),
    notFound: () => {
      throw new NotFoundError(`There is no alert ${id}.`);
    },
  };
}

/** Changes many alerts alike. The answer is empty: what it means is `meaning`. Learn: batch-update-alerts.md. */
export function batchUpdateAlerts<Meaning>(
  ids: readonly string[],
  patch: AlertPatch,
  meaning: Meaning,
): UpstreamCall<Meaning> {
  return {
    operation: OPERATIONS.batchUpdateAlerts,
    path: '/api/alerts/batchUpdate',
    body: { alertIds: ids, ...patch },
    read: () => meaning,
  };
}

/** An event that hunting found, and what the alert about it says. */
export interface AlertReference {
  readonly machineId: string;
  /** Exactly as hunting gave it: Defender looks for the event by it. */
  readonly eventTime: string;
  readonly reportId: string;
  readonly severity: string;
  readonly title: string;
  readonly description: string;
  readonly recommendedAction: string;
  readonly category: string;
}

/**
 * Raises an alert about an event. @throws NotFoundError when there is no such event. Learn: create-alert-by-reference.md.
 */
export function createAlertByReference(reference: AlertReference): UpstreamCall<WireAlert> {
  return {
    operation: OPERATIONS.createAlertByReference,
    path: '/api/alerts/CreateAlertByReference',
    body: { ...reference },
    read: readWrittenAlert,
    notFound: () => {
      throw new NotFoundError(
        `Defender finds no event ${reference.reportId} of ${reference.eventTime} on machine ${reference.machineId}.`,
      );
    },
  };
}

/** No page says whether these answers know the evidence: it is read anew where somebody asks for it. */
function readWrittenAlert(body: unknown, onUnrecognized: UnrecognizedListener): WireAlert {
  return withoutEvidence(readRow<WireAlert>(alertModel, 'Alert')(body, onUnrecognized));
}

function readAlertsWithoutEvidence(
  body: unknown,
  onUnrecognized: UnrecognizedListener,
): readonly WireAlert[] {
  return readAlerts(body, onUnrecognized).map(withoutEvidence);
}

function withoutEvidence({ evidence: _evidence, relatedUser: _relatedUser, ...alert }: WireAlert): WireAlert {
  return alert;
}

import { alertModel, type WireAlert } from '../models/alerts.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import { NotFoundError } from '../../errors/caller-errors.js';
import type { SourcedCall, UnrecognizedListener, UpstreamCall } from '../upstream-call.js';
import { listAlertsAtGraph } from './shared/alert-list-at-graph.js';
import {
  getAlertAtGraph,
  updateAlertAtGraph,
  updateAlertsAtGraph,
  type AlertPatch,
  type ChangedAlert,
  writesOfAlert,
  writesOfAlerts,
} from './shared/alerts-at-graph.js';
import { callOf, orNotFound, rowById, encodeListQuery, type ListQuery } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

/** Properties that `$filter` supports on alerts, with their literal types (get-alerts.md). */
export const ALERT_FILTERS = {
  id: 'string',
  alertCreationTime: 'dateTime',
  lastUpdateTime: 'dateTime',
  lastEventTime: 'dateTime',
  incidentId: 'number',
  investigationId: 'number',
  assignedTo: 'string',
  detectionSource: 'enum',
  category: 'textOrNull',
  severity: 'enum',
  status: 'enum',
} as const;

const readAlert = readRow(alertModel, 'Alert');
const readAlerts = readRows(alertModel, 'Alert');

/**
 * Lists alerts, sorted by id unless `orderBy` is given (undocumented, but shipped clients send it). Without expanded
 * evidence, the service returns `evidence: []` and `relatedUser: null`. Both are removed, because they aren't the
 * actual values.
 */
export function listAlerts(
  query: ListQuery,
  { evidence }: { readonly evidence: boolean },
): SourcedCall<readonly WireAlert[]> {
  const withEvidence = () => encodeListQuery({ ...query, expand: ['evidence'] });
  return {
    ...callOf(OPERATIONS.listAlerts),
    query: evidence ? withEvidence() : encodeListQuery(query),
    ...(!evidence && { fuller: { query: withEvidence, reduce: (alerts) => alerts.map(withoutEvidence) } }),
    read: evidence ? readAlerts : readAlertsWithoutEvidence,
    notFound: () => [],
    otherwise: (fetch, sorting) => listAlertsAtGraph(query, fetch, sorting),
  };
}

/** Returns one complete alert, or null. */
export function getAlert(id: string): SourcedCall<WireAlert | null> {
  return {
    ...rowById(OPERATIONS.getAlert, readAlert)(id),
    otherwise: (fetch) => getAlertAtGraph(id, fetch),
  };
}

/**
 * Updates an alert and returns it, or only its id if the response has no body.
 *
 * @throws NotFoundError for an unknown alert.
 */
export function updateAlert(id: string, patch: AlertPatch): SourcedCall<ChangedAlert> {
  return {
    ...callOf(OPERATIONS.updateAlert, id),
    body: { ...patch },
    read: (body, onUnrecognized) => (body === undefined ? { id } : readWrittenAlert(body, onUnrecognized)),
    ...orNotFound(`alert ${id}`),
    otherwise: (fetch) => updateAlertAtGraph(id, patch, fetch),
    writesOfOther: () => writesOfAlert(id, patch),
  };
}

export type { AlertPatch, ChangedAlert };
/** Results by alert; missing ones are done. */
export type ChangedAlerts = ReadonlyMap<string, ChangedAlert | Error>;

/** Applies the same changes to many alerts. The response of Defender is empty. */
export function batchUpdateAlerts<Result>(
  ids: readonly string[],
  patch: AlertPatch,
  toResult: (results: ChangedAlerts) => Result,
): SourcedCall<Result> {
  return {
    ...callOf(OPERATIONS.batchUpdateAlerts),
    body: { alertIds: ids, ...patch },
    read: () => toResult(new Map()),
    otherwise: async (fetch) => toResult(await updateAlertsAtGraph(ids, patch, fetch)),
    writesOfOther: () => writesOfAlerts(ids, patch),
  };
}

/** A hunting event and the content of its alert. */
export interface AlertReference {
  readonly machineId: string;
  /** Exactly as hunting returned it, because Defender matches the event by it. */
  readonly eventTime: string;
  readonly reportId: string;
  readonly severity: string;
  readonly title: string;
  readonly description: string;
  readonly recommendedAction: string;
  readonly category: string;
}

/** Creates an alert for an event. @throws NotFoundError if there is no such event. */
export function createAlertByReference(reference: AlertReference): UpstreamCall<WireAlert> {
  return {
    ...callOf(OPERATIONS.createAlertByReference),
    body: { ...reference },
    read: readWrittenAlert,
    notFound: () => {
      throw new NotFoundError(
        `Defender finds no event ${reference.reportId} of ${reference.eventTime} on machine ${reference.machineId}.`,
      );
    },
  };
}

/** It is undocumented whether these responses include evidence, so it is removed and read on demand. */
function readWrittenAlert(body: unknown, onUnrecognized: UnrecognizedListener): WireAlert {
  return withoutEvidence(readAlert(body, onUnrecognized));
}

function readAlertsWithoutEvidence(
  body: unknown,
  onUnrecognized: UnrecognizedListener,
): readonly WireAlert[] {
  return readAlerts(body, onUnrecognized).map(withoutEvidence);
}

export function withoutEvidence({
  evidence: _evidence,
  relatedUser: _relatedUser,
  ...alert
}: WireAlert): WireAlert {
  return alert;
}

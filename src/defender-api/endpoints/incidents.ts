import {
  INCIDENT_WORDS,
  incidentCommentsModel,
  incidentModel,
  type WireIncident,
  type WireIncidentComments,
} from '../models/incidents.js';
import { wordOfGraph } from '../models/shared/enum-words.js';
import { readRow, readRows, UnexpectedBodyError } from '../models/shared/read-rows.js';
import { mapValues, type ODataFilter } from '../odata/filter.js';
import type { UpstreamCall } from '../upstream-call.js';
import { callOf, orNotFound, encodeListQuery, type ListQuery } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';
import { KNOWS_NEW_VALUES } from './shared/alerts-at-graph.js';

/** Properties that `$filter` supports on incidents, with their literal types (Learn: security-list-incidents). */
export const INCIDENT_FILTERS = {
  assignedTo: 'string',
  classification: 'enum',
  createdDateTime: 'dateTime',
  determination: 'enum',
  lastUpdateDateTime: 'dateTime',
  severity: 'enum',
  status: 'enum',
} as const;

/** Largest page of Graph. It shortens larger ones silently. */
export const MAX_INCIDENTS = 50;
/** Graph rejects a larger `$skip` (Learn: graph/api/resources/security-error-codes, constraints). */
export const MAX_SKIPPED = 500;

/**
 * Lists incidents. Don't use `$expand=alerts`: large tenants consistently return HTTP 500. `$orderby` is undocumented,
 * but clients of large tenants use it.
 */
export function listIncidents(query: ListQuery): UpstreamCall<readonly WireIncident[]> {
  return {
    ...callOf(OPERATIONS.listIncidents),
    query: encodeListQuery({
      ...query,
      ...(query.filter !== undefined && { filter: inGraphsWords(query.filter) }),
    }),
    prefer: KNOWS_NEW_VALUES,
    read: readRows(incidentModel, 'Incident'),
  };
}

/** Returns one incident, or null. A merged incident remains available with the status redirected. */
export function getIncident(id: string): UpstreamCall<WireIncident | null> {
  return {
    ...callOf(OPERATIONS.getIncident, id),
    prefer: KNOWS_NEW_VALUES,
    read: readRow(incidentModel, 'Incident'),
    notFound: () => null,
  };
}

/** Changes to an incident. Names are those of the documented body. Omitted properties don't change. */
export interface IncidentPatch {
  readonly status?: string;
  /** Null removes the assignment. */
  readonly assignedTo?: string | null;
  readonly classification?: string;
  readonly determination?: string;
  /** The complete list. Omitted tags are removed. */
  readonly customTags?: readonly string[];
}

/** Updates an incident and returns it. @throws NotFoundError for an unknown incident. */
export function updateIncident(id: string, patch: IncidentPatch): UpstreamCall<WireIncident> {
  return {
    ...callOf(OPERATIONS.updateIncident, id),
    body: Object.fromEntries(Object.entries(patch).map(([name, value]) => [name, inGraphsWord(name, value)])),
    prefer: KNOWS_NEW_VALUES,
    read: readRow(incidentModel, 'Incident'),
    ...orNotFound(`incident ${id}`),
  };
}

const readComments = readRow(incidentCommentsModel, 'Incident');

/** Adds a comment to an incident. Returns a result built from all its comments. */
export function createIncidentComment<Result>(
  id: string,
  comment: string,
  toResult: (comments: WireIncidentComments) => Result,
): UpstreamCall<Result> {
  return {
    ...callOf(OPERATIONS.createIncidentComment, id),
    body: { '@odata.type': 'microsoft.graph.security.alertComment', comment },
    read: (body, onUnrecognized) => {
      if (typeof body !== 'object' || body === null || !('value' in body))
        throw new UnexpectedBodyError('comments of an incident');
      return toResult(readComments({ comments: body.value }, onUnrecognized).comments);
    },
    ...orNotFound(`incident ${id}`),
  };
}

function inGraphsWords(filter: ODataFilter): ODataFilter {
  return mapValues(filter, (value, property) =>
    value.kind === 'string' ? { kind: 'string', value: inGraphsWord(property, value.value) } : value,
  );
}

function inGraphsWord<Value>(property: string, value: Value): Value | string {
  const isShared = typeof value === 'string' && Object.hasOwn(INCIDENT_WORDS, property);
  return isShared ? wordOfGraph(INCIDENT_WORDS[property as keyof typeof INCIDENT_WORDS], value) : value;
}

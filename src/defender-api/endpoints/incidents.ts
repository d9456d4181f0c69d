import { NotFoundError } from '../../errors/caller-errors.js';
import {
  INCIDENT_WORDS,
  incidentCommentsModel,
  incidentModel,
  type WireIncident,
  type WireIncidentComment,
} from '../models/incidents.js';
import { wordOfGraph } from '../models/shared/enum-tables.js';
import { readRow, readRows, UnexpectedBodyError } from '../models/shared/read-rows.js';
import { mapValues, type ODataFilter } from '../odata/filter.js';
import type { UpstreamCall } from '../upstream-call.js';
import { encodeListQuery, type ListQuery } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

/** What `$filter` takes on incidents, and as which literal (Learn: security-list-incidents). */
export const INCIDENT_FILTERS = {
  assignedTo: 'string',
  classification: 'enum',
  createdDateTime: 'dateTime',
  determination: 'enum',
  lastUpdateDateTime: 'dateTime',
  severity: 'enum',
  status: 'enum',
} as const;

/** The longest page that Graph gives; it cuts longer ones without a word. */
export const MAX_INCIDENTS = 50;
/** `$skip` is refused beyond (Learn: graph/api/resources/security-error-codes, constraints). */
export const MAX_SKIPPED = 500;

/** Without it, values that came after the first version of an enum are sent as `unknownFutureValue`. */
const KNOWS_NEW_VALUES = 'include-unknown-enum-members';

const PATH = '/v1.0/security/incidents';

/**
 * Lists incidents. Never with `$expand=alerts`: in large tenants that is answered with HTTP 500 for good.
 * Learn: security-list-incidents; `$orderby` is on no page, and clients of large tenants read in that order.
 */
export function listIncidents(query: ListQuery): UpstreamCall<readonly WireIncident[]> {
  return {
    operation: OPERATIONS.listIncidents,
    path: PATH,
    query: encodeListQuery({
      ...query,
      ...(query.filter !== undefined && { filter: inGraphsWords(query.filter) }),
    }),
    prefer: KNOWS_NEW_VALUES,
    read: readRows<WireIncident>(incidentModel, 'Incident'),
  };
}

/** One incident; null when there is none. One that was merged is there still, redirected. Learn: security-incident-get. */
export function getIncident(id: string): UpstreamCall<WireIncident | null> {
  return {
    operation: OPERATIONS.getIncident,
    path: `${PATH}/${encodeURIComponent(id)}`,
    prefer: KNOWS_NEW_VALUES,
    read: readRow<WireIncident>(incidentModel, 'Incident'),
    notFound: () => null,
  };
}

/** What is changed of an incident, under the names of the documented body. What is left out stays. */
export interface IncidentPatch {
  readonly status?: string;
  /** Null: nobody. */
  readonly assignedTo?: string | null;
  readonly classification?: string;
  readonly determination?: string;
  /** All of them: those that are left out are gone. */
  readonly customTags?: readonly string[];
}

/** Changes an incident and gives it as it is then. @throws NotFoundError for an unknown one. Learn: security-incident-update. */
export function updateIncident(id: string, patch: IncidentPatch): UpstreamCall<WireIncident> {
  return {
    operation: OPERATIONS.updateIncident,
    path: `${PATH}/${encodeURIComponent(id)}`,
    body: Object.fromEntries(Object.entries(patch).map(([name, value]) => [name, inGraphsWord(name, value)])),
    prefer: KNOWS_NEW_VALUES,
    read: readRow<WireIncident>(incidentModel, 'Incident'),
    notFound: () => {
      throw new NotFoundError(`There is no incident ${id}.`);
    },
  };
}

/** Adds a comment to an incident and gives what is made of all of its comments. Learn: security-incident-post-comments. */
export function createIncidentComment<Result>(
  id: string,
  comment: string,
  toResult: (comments: readonly WireIncidentComment[]) => Result,
): UpstreamCall<Result> {
  return {
    operation: OPERATIONS.createIncidentComment,
    path: `${PATH}/${encodeURIComponent(id)}/comments`,
    body: { '@odata.type': 'microsoft.graph.security.alertComment', comment },
    read: (body) => {
      const parsed = incidentCommentsModel.safeParse(body);
      if (!parsed.success) throw new UnexpectedBodyError('comments of an incident');
      return toResult(parsed.data.value);
    },
    notFound: () => {
      throw new NotFoundError(`There is no incident ${id}.`);
    },
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

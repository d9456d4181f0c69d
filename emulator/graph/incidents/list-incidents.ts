import { compileFilter } from '../../odata/compile-filter.js';
import { ODataQueryError } from '../../odata/odata-error.js';
import { readQueryOptions } from '../../odata/query-options.js';
import { incidentsOf } from '../../tenants/incidents.js';
import { GraphError } from '../graph-error.js';
import { alertsOfIncident } from '../alerts/write-alert.js';
import type { GraphOperation } from '../graph-operation.js';
import { nextLink } from '../next-link.js';
import { replyGraph } from '../reply-graph.js';
import { sortByTime } from '../sort-by-time.js';
import { incidentModel, incidentRules } from './incident-model.js';
import { READ_INCIDENTS, writeIncident } from './write-incident.js';

const MAX_ROWS = 50;
const MAX_SKIPPED = 500;
/** In tenants with this many alerts, incidents can't be expanded with their alerts. */
const ALERTS_OF_LARGE_TENANTS = 1_000;

/** GET /v1.0/security/incidents: the most recent ones first unless `$orderby` says otherwise. */
export const listIncidents: GraphOperation = {
  id: 'listIncidents',
  method: 'GET',
  path: '/v1.0/security/incidents',
  permissions: READ_INCIDENTS,
  handle: (call) => {
    const { tenant, request } = call;
    const options = readQueryOptions(request.query, {
      options: ['$count', '$filter', '$skip', '$top', '$expand', '$orderby'],
      expand: ['alerts'],
      model: incidentModel,
      maxTop: MAX_ROWS,
    });
    if (options.skip > MAX_SKIPPED)
      throw new ODataQueryError(`The limit of '${MAX_SKIPPED}' for Skip query has been exceeded.`);
    if (options.expand.length > 0 && tenant.alerts.length >= ALERTS_OF_LARGE_TENANTS)
      throw new GraphError(500, 'InternalServerError', 'An internal server error has occurred.');
    const all = incidentsOf(tenant);
    const fitting =
      options.filter === null ? all : all.filter(compileFilter(options.filter, incidentModel, incidentRules));
    const sorted = sortByTime(fitting, options.orderBy, (row) => row);
    const size = options.top ?? MAX_ROWS;
    const rows = sorted.slice(options.skip, options.skip + size);
    const next = options.skip + rows.length;
    return replyGraph(200, 'security/incidents', {
      ...(options.count && { '@odata.count': sorted.length }),
      value: rows.map((row) => ({
        ...writeIncident(row, request),
        ...(options.expand.includes('alerts') && { alerts: alertsOfIncident(row.id, call) }),
      })),
      ...(next < sorted.length && { '@odata.nextLink': nextLink(call, next) }),
    });
  },
};

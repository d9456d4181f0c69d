import { compileFilter } from '../../odata/compile-filter.js';
import { ODataQueryError } from '../../odata/odata-error.js';
import { readQueryOptions, type QueryOptions, type SystemOption } from '../../odata/query-options.js';
import type { GraphAlert } from '../../tenants/graph-alert.js';
import type { GraphCall, GraphOperation } from '../graph-operation.js';
import { incidentRules } from '../incidents/incident-model.js';
import { nextLink } from '../next-link.js';
import { replyGraph } from '../reply-graph.js';
import { sortByTime } from '../sort-by-time.js';
import { entity } from '../../odata/entity-model.js';
import { alertV2Model } from './alert-v2-model.js';
import { takeEvidence } from './evidence-filter.js';
import { headOf, READ_ALERTS, toGraphAlert, writeAlert, type AlertHead } from './write-alert.js';

const MAX_ROWS = 1_000;
const DEFAULT_ROWS = 100;
const MAX_SKIPPED = 500;

/** An alert of a list: enough of it to find and sort it, and the rest on demand. */
interface ListedAlert {
  readonly head: AlertHead;
  readonly write: () => GraphAlert;
}

/** GET /v1.0/security/alerts_v2: alerts of all products, the most recent first. */
export const listAlertsV2: GraphOperation = {
  id: 'listAlertsV2',
  method: 'GET',
  path: '/v1.0/security/alerts_v2',
  permissions: READ_ALERTS,
  handle: (call) => {
    const options = readOptions(call);
    const sorted = sortByTime(fitting(call, options), options.orderBy, ({ head }) => head);
    const size = Math.min(options.top ?? DEFAULT_ROWS, MAX_ROWS);
    const rows = options.skip > MAX_SKIPPED ? [] : sorted.slice(options.skip, options.skip + size);
    const next = options.skip + rows.length;
    return replyGraph(200, 'security/alerts_v2', {
      ...(options.count && { '@odata.count': sorted.length }),
      value: rows.map(({ write }) => select(writeAlert(write(), call.request), options)),
      ...(rows.length > 0 && next < sorted.length && { '@odata.nextLink': nextLink(call, next) }),
    });
  },
};

function readOptions({ request, state: { switches } }: GraphCall): QueryOptions {
  const names: SystemOption[] = ['$count', '$filter', '$skip', '$top', '$select'];
  if (switches.orderByOnAlertsV2 === 'accepted') names.push('$orderby');
  const options = readQueryOptions(request.query, {
    options: names,
    model: alertV2Model,
    maxTop: switches.topOnAlertsV2 === 'clamped' ? Infinity : MAX_ROWS,
  });
  if (options.skip > MAX_SKIPPED && switches.skipOnAlertsV2 === 'refused')
    throw new ODataQueryError(`The limit of '${MAX_SKIPPED}' for Skip query has been exceeded.`);
  return options;
}

function fitting({ tenant, state: { switches } }: GraphCall, { filter }: QueryOptions): ListedAlert[] {
  const all: ListedAlert[] = [
    ...tenant.alerts.map((alert) => ({
      head: headOf(alert, switches),
      write: () => toGraphAlert(alert, tenant, switches),
    })),
    ...tenant.otherAlerts.map((alert) => ({ head: alert, write: () => alert })),
  ];
  if (filter === null) return all;
  if (switches.evidenceFilterOnAlertsV2 === 'refused') {
    const fits = compileFilter(filter, alertV2Model, incidentRules);
    return all.filter(({ head }) => fits(head));
  }
  const taken = takeEvidence(filter);
  const model = entity('alert', [...alertV2Model.properties.values(), ...taken.properties]);
  const fits = compileFilter(taken.filter, model, incidentRules);
  return all.filter(({ head, write }) => fits({ ...head, ...taken.flags(write()) }));
}

function select(alert: GraphAlert, { select: names }: QueryOptions): object {
  if (names === null) return alert;
  return Object.fromEntries(Object.entries(alert).filter(([name]) => names.includes(name)));
}

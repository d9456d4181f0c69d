import { ALL_PRODUCTS_ROLE } from '../config/roles.js';
import { getIncident, INCIDENT_FILTERS } from '../defender-api/endpoints/incidents.js';
import type { WireIncident } from '../defender-api/models/incidents.js';
import {
  callsOfIncidentsAtGraph,
  listIncidentAlerts,
} from '../defender-api/endpoints/shared/incident-alerts.js';
import { withoutSets } from '../defender-api/odata/filter.js';
import { summarize } from './alert-summary.js';
import { BY_LAST_UPDATE, nullIfForbidden } from './alerts.js';
import { compileFilter } from './shared/compile-filter.js';
import { pageOfIncidents, ROWS_A_CALL } from './incident-pages.js';
import { KEYS_A_CALL } from './plan/read-plans.js';
import { createKeyLoader, createPerParentLoader } from './shared/key-loader.js';
import type { PageArguments } from './paging/connection.js';
import { createTimedPages } from './paging/parent-pages.js';
import type { LoaderContext } from './shared/loader-context.js';
import type { FilteredPage } from './shared/filtered-list.js';
import type { RelatedLoaders } from './shared/related-loaders.js';
import type { OrderInput } from './shared/row-orders.js';
import type { ReadCosts, ReadPosition } from './shared/read-cost.js';

/** An incident by its number, as in alerts, with Microsoft Graph's record if it was read. */
export interface IncidentReference {
  readonly id: string;
  readonly record?: WireIncident;
}

export interface IncidentPageArguments extends FilteredPage {
  readonly orderBy?: OrderInput<'LAST_UPDATE_DATE_TIME'> | null | undefined;
}

/** Alerts store both ids as 64-bit numbers. */
const NUMBER = /^\d{1,19}$/;
const LARGEST = 2n ** 63n - 1n;

/** Lists and writes return Graph's record of an incident. */
const WITH_RECORD: ReadonlySet<string | undefined> = new Set([
  'DefenderIncidentConnection',
  'DefenderIncidentEdge',
  'DefenderIncidentPayload',
]);

const ALERTS_OF_ALL_PRODUCTS = { sharedBy: 'objects', read: 'alerts of all products' } as const;

export const INCIDENT_COSTS: ReadCosts = {
  'DefenderIncident.alertsOfAllProducts': ALERTS_OF_ALL_PRODUCTS,
  'DefenderIncident.alertSummaryOfAllProducts': ALERTS_OF_ALL_PRODUCTS,
  'DefenderIncident getIncident': {
    sharedBy: 'objects',
    calls: ({ owner, parents }) => (WITH_RECORD.has(owner) ? 0 : parents),
  },
  // The weight of `machines` includes the machines.
  'DefenderIncident listAlerts': { sharedBy: 'objects', calls: callsOfAlerts },
  'DefenderIncident by key': { calls: callsOfAlerts },
  // The first page has room for one row more.
  'Query listIncidents': { calls: ({ rows }) => Math.max(1, Math.ceil((rows - 1) / ROWS_A_CALL)) },
};

function callsOfAlerts({ parents }: ReadPosition, isSecond: boolean): number {
  const full = Math.floor(parents / KEYS_A_CALL);
  return isSecond
    ? full * callsOfIncidentsAtGraph(KEYS_A_CALL) + callsOfIncidentsAtGraph(parents % KEYS_A_CALL)
    : Math.ceil(parents / KEYS_A_CALL);
}

/** Incidents from Graph or from their alerts, and the alerts of incidents and investigations. */
export function createIncidentLoaders(reader: LoaderContext, others: Pick<RelatedLoaders, 'alerts'>) {
  const { batchers, context, callerScope, dataSource } = reader;
  const timedPage = createTimedPages(reader);
  const byIncidentId = createKeyLoader(batchers.alertsByIncidentId, context);
  const byInvestigationId = createKeyLoader(batchers.alertsByInvestigationId, context);
  const atGraph = createPerParentLoader(reader, (id) =>
    // Without the permission, incidents consist of their alerts.
    dataSource.fetch(getIncident(id), context).catch(nullIfForbidden),
  );

  const ofAllProducts = createPerParentLoader(reader, (id) =>
    listIncidentAlerts(id, (call) => dataSource.fetch(call, context)),
  );
  const alertsOfAllProducts = async (id: string) =>
    isNumber(id) ? callerScope.filterVisible('Alert', await ofAllProducts.load(id), ALL_PRODUCTS_ROLE) : [];

  const readAlerts = async (loader: typeof byIncidentId, id: string) =>
    isNumber(id) ? callerScope.filterVisible('Alert', (await loader.load(id)).rows) : [];
  const alertsByIncidentId = (id: string) => readAlerts(byIncidentId, id);
  const isLimited = callerScope.readableGroups !== undefined;

  const maySeeWhole = async (id: string) => {
    if (!isLimited) return true;
    if (!isNumber(id)) return false;
    const { rows } = await byIncidentId.load(id);
    return rows.length > 0 && (await alertsByIncidentId(id)).length === rows.length;
  };

  return {
    /**
     * Null unless the caller may see at least one of its alerts. Callers who may see all alerts also see incidents without
     * alerts that Graph has.
     */
    incidentById: async (id: string) => {
      if (!isNumber(id)) return null;
      if ((await alertsByIncidentId(id)).length > 0) return { id };
      const record = isLimited ? null : await atGraph.load(id);
      return record === null ? null : { id, record };
    },
    /**
     * Graph's record: one call, unless it was read. Null if the application may not read incidents, if Graph has no such
     * incident, or if the caller may not see all of its alerts, because the record describes all of them.
     */
    incidentRecord: async ({ id, record }: IncidentReference) => {
      if (!(await maySeeWhole(id))) return null;
      return record ?? (isNumber(id) ? atGraph.load(id) : null);
    },
    /** One call per 49 rows. @throws UPSTREAM_FORBIDDEN if the application may not read incidents in Graph */
    incidentPage: ({ filter, orderBy, ...page }: IncidentPageArguments) =>
      pageOfIncidents(
        {
          // Neither documentation nor clients use `in` on incidents. They use `or`.
          filter: withoutSets(compileFilter(filter, INCIDENT_FILTERS)),
          direction: orderBy?.direction ?? 'DESC',
          isShown: async ({ id }) => (await alertsByIncidentId(id)).length > 0,
        },
        page,
        reader,
      ),
    /** All alerts of the incident. Concurrent requests share calls. */
    alertsByIncidentId,
    alertPageByIncidentId: (id: string, page: PageArguments) =>
      others.alerts.alertPageOf('DefenderIncident.alerts', id, page, () => alertsByIncidentId(id)),
    alertPageByInvestigationId: (id: string, page: PageArguments) =>
      others.alerts.alertPageOf('Investigation.alerts', id, page, () => readAlerts(byInvestigationId, id)),
    summaryByIncidentId: async (id: string) => summarize(await alertsByIncidentId(id), {}),
    /** Alerts of all products, newest first. One call per incident. Callers need the role Defender.ViewAllProducts. */
    alertPageOfAllProducts: (id: string, page: PageArguments) =>
      // These rows come from Graph. Reads by id may come from Defender's API, so they don't use them.
      timedPage('DefenderIncident.alertsOfAllProducts', id, page, BY_LAST_UPDATE, () =>
        alertsOfAllProducts(id),
      ),
    summaryOfAllProducts: async (id: string) => summarize(await alertsOfAllProducts(id), {}),
  };
}

function isNumber(id: string): boolean {
  return NUMBER.test(id) && BigInt(id) <= LARGEST;
}

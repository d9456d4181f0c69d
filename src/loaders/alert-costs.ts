import { ALERT_FILTERS } from '../defender-api/endpoints/alerts.js';
import {
  callsOfIdsAtGraph,
  callsOfListAtGraph,
} from '../defender-api/endpoints/shared/alert-list-at-graph.js';
import { MAX_CHANGED, type AlertPatch } from '../defender-api/endpoints/shared/alerts-at-graph.js';
import { MAX_IDS_PER_HUNT } from '../defender-api/endpoints/shared/inventory-hunt.js';
import type { BatchUpdateAlertsInput } from '../generated/schema.js';
import type { AlertPageArguments } from './alerts.js';
import { topOfOrdered } from './paging/ordered-newest-first.js';
import { compileFilter, type FilterInput } from './shared/compile-filter.js';
import type { ReadCosts, ReadPosition } from './shared/read-cost.js';

/** Alerts by id: calls of 50 at Defender. Graph has no list by ids, so each takes a call. */
const BY_ID = {
  calls: ({ parents }: ReadPosition, isSecond: boolean) =>
    isSecond ? callsOfIdsAtGraph(parents) : undefined,
};

/**
 * Alerts of an entity: a call for each parent, and at Graph the hunts that find the ids. Each of these alerts may then take a
 * call, which isn't known before.
 */
const OF_ENTITY = {
  calls: ({ parents }: ReadPosition, isSecond: boolean) =>
    isSecond ? parents + Math.ceil(parents / MAX_IDS_PER_HUNT) : undefined,
};

export const ALERT_COSTS: ReadCosts = {
  'Query.alerts': { calls: (page, isSecond) => (isSecond ? callsOfPage(page) : undefined) },
  'Query.defenderAlertsOfAllProducts': { calls: callsOfPage },
  'Query.alertSummary': { calls: (window, isSecond) => (isSecond ? callsOfWhole(window) : undefined) },
  // The result is read, too.
  'Mutation.updateAlert': {
    calls: ({ args }, isSecond) => (isSecond ? 1 + callsOfChanges(1, args) : undefined),
  },
  'Mutation.batchUpdateAlerts': {
    calls: ({ args }, isSecond) => {
      const { alertIds = [] } = (args['input'] ?? {}) as Partial<BatchUpdateAlertsInput>;
      return isSecond ? callsOfChanges(new Set(alertIds).size, args) : undefined;
    },
  },
  'Alert by key': BY_ID,
  'Investigation.triggeringAlert': BY_ID,
  'AlertResult.alert': BY_ID,
  'Machine listMachineAlerts': OF_ENTITY,
  'Machine countMachineAlerts': OF_ENTITY,
  'DefenderFile listFileAlerts': OF_ENTITY,
  'DefenderDomain listDomainAlerts': OF_ENTITY,
  'DefenderIp listIpAlerts': OF_ENTITY,
  'DefenderUser listUserAlerts': OF_ENTITY,
};

/** At Graph: a check of each alert, a call for its change, and one for its comment. Too many alerts are rejected. */
function callsOfChanges(alerts: number, { input }: ReadPosition['args']): number {
  const { status, assignedTo, classification, determination, comment } = (input ?? {}) as AlertPatch;
  const isChanged = [status, assignedTo, classification, determination].some((value) => value != null);
  return alerts > MAX_CHANGED ? 0 : alerts * (1 + Number(isChanged) + Number(comment != null));
}

/** The maximum number of calls of a page: the first pages of a list may need room for equal times. */
function callsOfPage(position: ReadPosition): number | undefined {
  const { orderBy } = position.args as Pick<AlertPageArguments, 'orderBy'>;
  return orderBy?.field === 'ID' ? callsOfWhole(position) : callsOf(position, topOfOrdered(position.rows));
}

/** The same for a list that isn't sorted by time. */
function callsOfWhole(position: ReadPosition): number | undefined {
  return callsOf(position, undefined);
}

function callsOf({ args, isUnsorted }: ReadPosition, newest: number | undefined): number | undefined {
  try {
    const filter = compileFilter(args['filter'] as FilterInput | undefined, ALERT_FILTERS);
    return callsOfListAtGraph(filter, isUnsorted ? undefined : newest);
  } catch {
    // The field has an error and reads nothing.
    return undefined;
  }
}

import { z } from 'zod';
import { BadUserInputError } from '../../../errors/caller-errors.js';
import { UpstreamForbiddenError, UpstreamUnavailableError } from '../../../errors/upstream-errors.js';
import type { WireAlert } from '../../models/alerts.js';
import { UnexpectedBodyError } from '../../models/shared/read-rows.js';
import { encodeQuery } from '../../odata/encode-query.js';
import { callOf } from './list-query.js';
import { OPERATIONS } from '../../operation-table.js';
import type { FetchCall, UpstreamCall } from '../../upstream-call.js';
import { getIncident } from '../incidents.js';
import { isOfEndpoint } from './alert-filter-at-graph.js';
import { findAlertsInPeriod, MAX_PAGES } from './alert-list-at-graph.js';
import { KNOWS_NEW_VALUES, readPageOfGraph, type GraphPage } from './alerts-at-graph.js';

const DAY_MS = 86_400_000;
/** Alerts that join an incident can be older than it. */
const EARLIER_MS = 30 * DAY_MS;

/**
 * Returns an incident's alerts of all products, from Microsoft Graph: one call. If Graph fails to send all of them with the
 * incident, reads the alerts of all incidents that were created from 30 days before the incident until its last update.
 * Learn: security-incident-get.
 *
 * @throws BadUserInputError if that period has too many alerts, UpstreamUnavailableError if Graph doesn't send the period
 */
export async function listIncidentAlerts(id: string, fetch: FetchCall): Promise<readonly WireAlert[]> {
  const together = await fetch(expandAlerts(id)).catch((error: unknown) => {
    if (error instanceof UpstreamUnavailableError) return INCOMPLETE;
    throw error;
  });
  if (!together.hasMore) return together.rows;
  const incident = await fetch(getIncident(id));
  const [created, updated] = [incident?.createdDateTime, incident?.lastUpdateDateTime].map((time) =>
    Date.parse(time ?? ''),
  );
  if (created === undefined || updated === undefined || Number.isNaN(created + updated))
    throw new UpstreamUnavailableError(`Microsoft Graph did not return all alerts of incident ${id}.`);
  const period = { from: timeText(created - EARLIER_MS), to: timeText(updated + DAY_MS) };
  return findAlertsInPeriod(period, { isSought: ({ incidentId }) => incidentId === id }, fetch);
}

/**
 * Returns the alerts of Defender for Endpoint in incidents: with the incident, if it is only one, or else from the list of all
 * alerts. If that is too long, up to as many incidents are read one by one as the list would take calls.
 */
export async function listAlertsOfIncidents(
  ids: readonly string[],
  list: () => Promise<readonly WireAlert[]>,
  fetch: FetchCall,
): Promise<readonly WireAlert[]> {
  const readEach = async () => {
    const lists = await Promise.all(ids.map((id) => listIncidentAlerts(id, fetch)));
    return lists.flat().filter(isOfEndpoint);
  };
  if (ids.length === 1)
    return readEach().catch((error: unknown) => {
      // Reading incidents needs a permission of its own.
      if (error instanceof UpstreamForbiddenError || error instanceof UpstreamUnavailableError) return list();
      throw error;
    });
  return list().catch((error: unknown) => {
    if (error instanceof BadUserInputError && ids.length <= MAX_PAGES) return readEach();
    throw error;
  });
}

/** The maximum number of calls for so many incidents. */
export function callsOfIncidentsAtGraph(ids: number): number {
  return ids <= 1 ? ids : MAX_PAGES + (ids <= MAX_PAGES ? ids : 0);
}

const INCOMPLETE: GraphPage = { rows: [], sent: 0, hasMore: true };

const expanded = z.object({ alerts: z.array(z.unknown()), 'alerts@odata.nextLink': z.unknown().optional() });

function expandAlerts(id: string): UpstreamCall<GraphPage> {
  return {
    ...callOf(OPERATIONS.getIncident, id),
    query: encodeQuery({ expand: ['alerts'] }),
    prefer: KNOWS_NEW_VALUES,
    read: (body, onUnrecognized) => {
      const parsed = expanded.safeParse(body);
      if (!parsed.success) throw new UnexpectedBodyError('the alerts of an incident');
      const { alerts, 'alerts@odata.nextLink': link } = parsed.data;
      return readPageOfGraph({ value: alerts, '@odata.nextLink': link }, onUnrecognized);
    },
    notFound: () => ({ rows: [], sent: 0, hasMore: false }),
  };
}

function timeText(time: number): string {
  return new Date(time).toISOString();
}

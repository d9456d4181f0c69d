import type { WireAlert } from '../defender-api/models/alerts.js';
import { createKeyLoader } from './key-loader.js';
import { summarize, type AlertCounts } from './alert-summary.js';
import type { Connection, PageArguments } from './paging/connection.js';
import type { Reader } from './reader.js';
import type { RelatedPages } from './related-pages.js';

/** What this API tells of an incident by itself: its number, which alerts carry. */
export interface IncidentReference {
  readonly id: string;
}

/** The alerts of what alerts belong to. There is no operation for incidents themselves. */
export interface IncidentLoaders {
  /** Null unless some alert belongs to it. */
  incidentById(id: string): Promise<IncidentReference | null>;
  alertPageByIncidentId(id: string, page: PageArguments): Promise<Connection<WireAlert>>;
  alertPageByInvestigationId(id: string, page: PageArguments): Promise<Connection<WireAlert>>;
  /** All of them. Incidents asked for at once share calls. */
  alertsByIncidentId(id: string): Promise<readonly WireAlert[]>;
  summaryByIncidentId(id: string): Promise<AlertCounts>;
}

/** Alerts hold both ids as 64-bit numbers. */
const NUMBER = /^\d{1,19}$/;
const LARGEST = 2n ** 63n - 1n;

export function createIncidentLoaders(
  { batchers, context, callerScope }: Reader,
  { alertPageOf }: Pick<RelatedPages, 'alertPageOf'>,
): IncidentLoaders {
  const byIncidentId = createKeyLoader(batchers.alertsByIncidentId, context);
  const byInvestigationId = createKeyLoader(batchers.alertsByInvestigationId, context);

  const readAlerts = async (loader: typeof byIncidentId, id: string) =>
    NUMBER.test(id) && BigInt(id) <= LARGEST
      ? callerScope.filterVisible('Alert', (await loader.load(id)).rows)
      : [];
  const alertsByIncidentId = (id: string) => readAlerts(byIncidentId, id);

  return {
    incidentById: async (id) => ((await alertsByIncidentId(id)).length > 0 ? { id } : null),
    alertsByIncidentId,
    alertPageByIncidentId: (id, page) =>
      alertPageOf({ field: 'Incident.alerts', parent: id, readRows: () => alertsByIncidentId(id) }, page),
    alertPageByInvestigationId: (id, page) =>
      alertPageOf(
        { field: 'Investigation.alerts', parent: id, readRows: () => readAlerts(byInvestigationId, id) },
        page,
      ),
    summaryByIncidentId: async (id) => summarize(await alertsByIncidentId(id), {}),
  };
}

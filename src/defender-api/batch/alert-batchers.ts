import { listAlerts } from '../endpoints/alerts.js';
import { MAX_TOP } from '../endpoints/shared/list-query.js';
import { alertModel, type WireAlert } from '../models/alerts.js';
import { inSet, type SetMember } from '../odata/filter.js';
import { KeyBatcher } from './key-batcher.js';
import type { KeyBatchersOptions } from './key-batchers-options.js';
import { fetchPages } from './late-reads.js';

/** The alerts of what alerts belong to, for many at once. Complete rows, evidence included. */
export interface AlertBatchers {
  readonly alertsByIncidentId: KeyBatcher<WireAlert>;
  readonly alertsByInvestigationId: KeyBatcher<WireAlert>;
}

export function createAlertBatchers({ dataSource, ...common }: KeyBatchersOptions): AlertBatchers {
  const alertsBy = (property: 'incidentId' | 'investigationId', name: string) =>
    new KeyBatcher<WireAlert>({
      ...common,
      name,
      model: alertModel,
      cacheClass: 'alerts',
      keyOf: (alert) => alert[property],
      ...fetchPages<WireAlert>(
        dataSource,
        (ids, skip) =>
          listAlerts({ filter: inSet(property, ids.map(asNumber)), top: MAX_TOP, skip }, { evidence: true }),
        MAX_TOP,
      ),
    });
  return {
    alertsByIncidentId: alertsBy('incidentId', 'alerts by incident'),
    alertsByInvestigationId: alertsBy('investigationId', 'alerts by investigation'),
  };
}

/** Both ids are numbers in alerts, too long for a double. */
function asNumber(digits: string): SetMember {
  return { kind: 'number', value: BigInt(digits) };
}

import { ROWS_A_CALL } from './incident-pages.js';
import { KEYS_A_CALL } from './plan/read-plans.js';
import type { ReadCosts } from './shared/read-cost.js';

/** Lists and writes return Graph's record of an incident. */
const WITH_RECORD: ReadonlySet<string | undefined> = new Set([
  'DefenderIncidentConnection',
  'DefenderIncidentEdge',
  'DefenderIncidentPayload',
]);

export const INCIDENT_COSTS: ReadCosts = {
  'DefenderIncident getIncident': {
    sharedBy: 'objects',
    calls: ({ owner, parents }) => (WITH_RECORD.has(owner) ? 0 : parents),
  },
  // The weight of `machines` includes the machines.
  'DefenderIncident listAlerts': {
    sharedBy: 'objects',
    calls: ({ parents }) => Math.ceil(parents / KEYS_A_CALL),
  },
  // The first page has room for one row more.
  'Query listIncidents': { calls: ({ rows }) => Math.max(1, Math.ceil((rows - 1) / ROWS_A_CALL)) },
};

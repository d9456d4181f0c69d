import { ALERT_QUERIES } from './documented-alert-queries.js';
import { EVENT_QUERIES } from './documented-event-queries.js';

/** Hunting queries in the manner of Microsoft's public ones. */
export const DOCUMENTED_QUERIES = [...ALERT_QUERIES, ...EVENT_QUERIES];

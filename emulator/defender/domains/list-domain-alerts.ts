import type { DefenderOperation } from '../operation.js';
import { replyRelatedAlerts } from '../related-lists.js';
import { alertsIn } from '../sightings.js';
import { sightingsOfDomain } from './domain-sightings.js';

/** GET /api/domains/{domain}/alerts. No rows for an unknown domain. */
export const listDomainAlerts: DefenderOperation = {
  id: 'listDomainAlerts',
  method: 'GET',
  path: '/api/domains/{domain}/alerts',
  permissions: ['Alert.Read.All', 'Alert.ReadWrite.All'],
  handle: (call) => replyRelatedAlerts(call, alertsIn(sightingsOfDomain(call))),
};

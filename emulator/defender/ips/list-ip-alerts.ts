import type { DefenderOperation } from '../operation.js';
import { replyRelatedAlerts } from '../related-lists.js';
import { alertsIn } from '../sightings.js';
import { sightingsOfAddress } from './ip-sightings.js';

/** GET /api/ips/{ip}/alerts. No rows for an unknown address. */
export const listIpAlerts: DefenderOperation = {
  id: 'listIpAlerts',
  method: 'GET',
  path: '/api/ips/{ip}/alerts',
  permissions: ['Alert.Read.All', 'Alert.ReadWrite.All'],
  handle: (call) => replyRelatedAlerts(call, alertsIn(sightingsOfAddress(call))),
};

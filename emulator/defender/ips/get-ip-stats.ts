import { contextOf, replyOData } from '../defender-reply.js';
import type { DefenderOperation } from '../operation.js';
import { countInOrganization } from '../org-statistics.js';
import { readAddress, sightingsOfAddress } from './ip-sightings.js';

/** GET /api/ips/{ip}/stats: the prevalence 0 for an unknown address. */
export const getIpStats: DefenderOperation = {
  id: 'getIpStats',
  method: 'GET',
  path: '/api/ips/{ip}/stats',
  permissions: ['Ip.Read.All'],
  handle: (call) =>
    replyOData(200, {
      '@odata.context': `${contextOf(call.request)}#microsoft.windowsDefenderATP.api.InOrgIPStats`,
      ipAddress: readAddress(call),
      ...countInOrganization(call, sightingsOfAddress(call)),
    }),
};

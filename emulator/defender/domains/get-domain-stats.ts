import { contextOf, replyOData } from '../defender-reply.js';
import type { DefenderOperation } from '../operation.js';
import { countInOrganization } from '../org-statistics.js';
import { readDomain, sightingsOfDomain } from './domain-sightings.js';

/** GET /api/domains/{domain}/stats: the prevalence 0 for an unknown domain. */
export const getDomainStats: DefenderOperation = {
  id: 'getDomainStats',
  method: 'GET',
  path: '/api/domains/{domain}/stats',
  permissions: ['URL.Read.All'],
  handle: (call) =>
    replyOData(200, {
      '@odata.context': `${contextOf(call.request)}#microsoft.windowsDefenderATP.api.InOrgDomainStats`,
      host: readDomain(call),
      ...countInOrganization(call, sightingsOfDomain(call)),
    }),
};

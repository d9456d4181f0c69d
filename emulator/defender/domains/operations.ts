import { contextOf, replyOData } from '../defender-reply.js';
import type { DefenderOperation } from '../operation.js';
import { countInOrganization } from '../org-statistics.js';
import { replyRelatedAlerts, replyRelatedMachines } from '../related-lists.js';
import { alertsIn, machinesIn } from '../sightings.js';
import { readDomain, sightingsOfDomain } from './domain-sightings.js';

const mostMachines = 500;

export const domainOperations: readonly DefenderOperation[] = [
  // The prevalence 0 for an unknown domain.
  {
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
  },
  // No rows for an unknown domain.
  {
    id: 'listDomainAlerts',
    method: 'GET',
    path: '/api/domains/{domain}/alerts',
    permissions: ['Alert.Read.All', 'Alert.ReadWrite.All'],
    handle: (call) => replyRelatedAlerts(call, alertsIn(sightingsOfDomain(call))),
  },
  // 500 at most, and nothing says that there are more.
  {
    id: 'listDomainMachines',
    method: 'GET',
    path: '/api/domains/{domain}/machines',
    permissions: ['Machine.Read.All', 'Machine.ReadWrite.All'],
    handle: (call) =>
      replyRelatedMachines(call, machinesIn(sightingsOfDomain(call), call.tenant).slice(0, mostMachines)),
  },
];

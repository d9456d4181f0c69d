import type { DefenderOperation } from '../operation.js';
import { replyRelatedMachines } from '../related-lists.js';
import { machinesIn } from '../sightings.js';
import { sightingsOfDomain } from './domain-sightings.js';

const mostMachines = 500;

/** GET /api/domains/{domain}/machines: 500 at most, and nothing says that there are more. */
export const listDomainMachines: DefenderOperation = {
  id: 'listDomainMachines',
  method: 'GET',
  path: '/api/domains/{domain}/machines',
  permissions: ['Machine.Read.All', 'Machine.ReadWrite.All'],
  handle: (call) =>
    replyRelatedMachines(call, machinesIn(sightingsOfDomain(call), call.tenant).slice(0, mostMachines)),
};

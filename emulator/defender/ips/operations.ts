import { isIP } from 'node:net';
import { DefenderError } from '../defender-error.js';
import { contextOf, replyOData } from '../defender-reply.js';
import type { DefenderCall, DefenderOperation } from '../operation.js';
import { countInOrganization } from '../org-statistics.js';
import { replyRelatedAlerts } from '../related-lists.js';
import { alertsIn, findSightings, type Sighting } from '../sightings.js';

export const ipOperations: readonly DefenderOperation[] = [
  // The prevalence 0 for an unknown address.
  {
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
  },
  // No rows for an unknown address.
  {
    id: 'listIpAlerts',
    method: 'GET',
    path: '/api/ips/{ip}/alerts',
    permissions: ['Alert.Read.All', 'Alert.ReadWrite.All'],
    handle: (call) => replyRelatedAlerts(call, alertsIn(sightingsOfAddress(call))),
  },
];

/** The address of the path. Throws the 400 of what is none. */
function readAddress({ parameters }: DefenderCall): string {
  const address = parameters['ip'] ?? '';
  if (isIP(address) !== 0) return address;
  throw new DefenderError(400, 'InvalidIpAddress', `The IP address '${address}' is not valid`);
}

/** Where evidence holds that address. */
function sightingsOfAddress(call: DefenderCall): Sighting[] {
  const address = readAddress(call).toLowerCase();
  return findSightings(call.tenant, ({ ipAddress }) => ipAddress?.toLowerCase() === address);
}

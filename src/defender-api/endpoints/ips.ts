import type { WireAlert } from '../models/alerts.js';
import { ipStatisticsModel, type WireIpStatistics } from '../models/ips.js';
import { readRow } from '../models/shared/read-rows.js';
import { readOperation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';
import { encodeLookBack, type LookBackHours } from './shared/look-back.js';
import { READ_ALERTS, readRelatedAlerts } from './shared/related-rows.js';

export const GET_IP_STATS = readOperation('getIpStats', ['Ip.Read.All'], { cacheClass: 'observables' });
export const LIST_IP_ALERTS = readOperation('listIpAlerts', READ_ALERTS, { cacheClass: 'alerts' });

/** How common an address is; an unknown one has the prevalence 0. Learn: get-ip-statistics.md. */
export function getIpStats(
  address: string,
  lookBackHours: LookBackHours,
): UpstreamCall<WireIpStatistics | null> {
  return {
    operation: GET_IP_STATS,
    path: `${pathOf(address)}/stats`,
    ...encodeLookBack(lookBackHours),
    read: readRow<WireIpStatistics>(ipStatisticsModel, 'IpStats'),
    notFound: () => null,
  };
}

/** All alerts that name an address. Learn: get-ip-related-alerts.md. */
export function listIpAlerts(address: string): UpstreamCall<readonly WireAlert[]> {
  return {
    operation: LIST_IP_ALERTS,
    path: `${pathOf(address)}/alerts`,
    read: readRelatedAlerts,
    notFound: () => [],
  };
}

function pathOf(address: string): string {
  return `/api/ips/${encodeURIComponent(address)}`;
}

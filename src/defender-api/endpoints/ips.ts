import type { WireAlert } from '../models/alerts.js';
import { ipStatisticsModel, type WireIpStatistics } from '../models/ips.js';
import { readRow } from '../models/shared/read-rows.js';
import type { UpstreamCall } from '../upstream-call.js';
import { encodeLookBack, type LookBackHours, listCall, rowCall } from './shared/list-query.js';
import { readRelatedAlerts } from './shared/related-rows.js';
import { OPERATIONS } from '../operation-table.js';

/** Returns the prevalence of an address; 0 for an unknown one. Learn: get-ip-statistics.md. */
export function getIpStats(
  address: string,
  lookBackHours: LookBackHours,
): UpstreamCall<WireIpStatistics | null> {
  return rowCall(
    OPERATIONS.getIpStats,
    `${pathOf(address)}/stats`,
    readRow<WireIpStatistics>(ipStatisticsModel, 'IpStats'),
    encodeLookBack(lookBackHours),
  );
}

/** Lists all alerts related to an address. Learn: get-ip-related-alerts.md. */
export function listIpAlerts(address: string): UpstreamCall<readonly WireAlert[]> {
  return listCall(OPERATIONS.listIpAlerts, `${pathOf(address)}/alerts`, readRelatedAlerts);
}

function pathOf(address: string): string {
  return `/api/ips/${encodeURIComponent(address)}`;
}

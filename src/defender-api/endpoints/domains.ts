import type { WireAlert } from '../models/alerts.js';
import { domainStatisticsModel, type WireDomainStatistics } from '../models/domains.js';
import type { WireMachine } from '../models/machines.js';
import { readRow } from '../models/shared/read-rows.js';
import type { UpstreamCall } from '../upstream-call.js';
import { encodeLookBack, type LookBackHours, listCall, rowCall } from './shared/list-query.js';
import { readRelatedAlerts, readRelatedMachines } from './shared/related-rows.js';
import { OPERATIONS } from '../operation-table.js';

/** Returns the prevalence of a domain; 0 for an unknown one. Learn: get-domain-statistics.md. */
export function getDomainStats(
  host: string,
  lookBackHours: LookBackHours,
): UpstreamCall<WireDomainStatistics | null> {
  return rowCall(
    OPERATIONS.getDomainStats,
    `${pathOf(host)}/stats`,
    readRow<WireDomainStatistics>(domainStatisticsModel, 'DomainStats'),
    encodeLookBack(lookBackHours),
  );
}

/** Lists all alerts related to a domain. Learn: get-domain-related-alerts.md. */
export function listDomainAlerts(host: string): UpstreamCall<readonly WireAlert[]> {
  return listCall(OPERATIONS.listDomainAlerts, `${pathOf(host)}/alerts`, readRelatedAlerts);
}

/**
 * Lists machines that communicated with a domain, at most 500; there is no paging. Learn:
 * get-domain-related-machines.md.
 */
export function listDomainMachines(host: string): UpstreamCall<readonly WireMachine[]> {
  return listCall(OPERATIONS.listDomainMachines, `${pathOf(host)}/machines`, readRelatedMachines);
}

function pathOf(host: string): string {
  return `/api/domains/${encodeURIComponent(host)}`;
}

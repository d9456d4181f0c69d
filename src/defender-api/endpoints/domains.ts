import type { WireAlert } from '../models/alerts.js';
import { domainStatisticsModel, type WireDomainStatistics } from '../models/domains.js';
import type { WireMachine } from '../models/machines.js';
import { readRow } from '../models/shared/read-rows.js';
import { readOperation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';
import { encodeLookBack, type LookBackHours } from './shared/look-back.js';
import { READ_ALERTS, READ_MACHINES, readRelatedAlerts, readRelatedMachines } from './shared/related-rows.js';

export const GET_DOMAIN_STATS = readOperation('getDomainStats', ['URL.Read.All'], {
  cacheClass: 'observables',
});
/** The newest version of its page names Alert.ReadWrite.All alone, earlier ones both. */
export const LIST_DOMAIN_ALERTS = readOperation('listDomainAlerts', READ_ALERTS, { cacheClass: 'alerts' });
export const LIST_DOMAIN_MACHINES = readOperation('listDomainMachines', READ_MACHINES, {
  cacheClass: 'machines',
});

/** How common a domain is; an unknown one has the prevalence 0. Learn: get-domain-statistics.md. */
export function getDomainStats(
  host: string,
  lookBackHours: LookBackHours,
): UpstreamCall<WireDomainStatistics | null> {
  return {
    operation: GET_DOMAIN_STATS,
    path: `${pathOf(host)}/stats`,
    ...encodeLookBack(lookBackHours),
    read: readRow<WireDomainStatistics>(domainStatisticsModel, 'DomainStats'),
    notFound: () => null,
  };
}

/** All alerts that name a domain. Learn: get-domain-related-alerts.md. */
export function listDomainAlerts(host: string): UpstreamCall<readonly WireAlert[]> {
  return {
    operation: LIST_DOMAIN_ALERTS,
    path: `${pathOf(host)}/alerts`,
    read: readRelatedAlerts,
    notFound: () => [],
  };
}

/** Machines that talked to a domain: at most 500, and no way to the others. Learn: get-domain-related-machines.md. */
export function listDomainMachines(host: string): UpstreamCall<readonly WireMachine[]> {
  return {
    operation: LIST_DOMAIN_MACHINES,
    path: `${pathOf(host)}/machines`,
    read: readRelatedMachines,
    notFound: () => [],
  };
}

function pathOf(host: string): string {
  return `/api/domains/${encodeURIComponent(host)}`;
}

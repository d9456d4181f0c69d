import { getDomainStats, listDomainAlerts, listDomainMachines } from '../defender-api/endpoints/domains.js';
import { OPERATIONS } from '../defender-api/operation-table.js';
import { checkLookBack, createStatisticsLoader } from './observables/statistics-loader.js';
import type { PageArguments } from './paging/connection.js';
import { createCallLoader } from './shared/key-loader.js';
import type { LoaderContext } from './shared/loader-context.js';
import type { RelatedLoaders } from './shared/related-loaders.js';

/** A domain, identified by its name. */
export interface DomainReference {
  readonly host: string;
}

/** One call per domain, because the service has no call for several. Hosts are in lower case. */
export function createDomainLoaders(reader: LoaderContext, others: RelatedLoaders) {
  const alertsByHost = createCallLoader(reader, listDomainAlerts);
  const machinesByHost = createCallLoader(reader, listDomainMachines);
  const statisticsByHost = createStatisticsLoader(reader, getDomainStats);
  return {
    domainStatistics: async (host: string, lookBackHours: number | null | undefined) =>
      statisticsByHost(host, checkLookBack(lookBackHours)),
    /** Newest first. */
    alertPageByHost: (host: string, page: PageArguments) =>
      others.alerts.alertPageOf('DefenderDomain.alerts', host, page, () =>
        others.alerts.alertsOf(OPERATIONS.listDomainAlerts, 'host', [host], () => alertsByHost.load(host)),
      ),
    /** Last seen first. At most 500, the service's limit. */
    machinePageByHost: (host: string, page: PageArguments) =>
      others.machines.machinePageOf('DefenderDomain.machines', host, page, () => machinesByHost.load(host)),
  };
}

import { getIpStats, listIpAlerts } from '../defender-api/endpoints/ips.js';
import { OPERATIONS } from '../defender-api/operation-table.js';
import { toFullAddress } from '../lib/ip-address.js';
import { checkLookBack, createStatisticsLoader } from './observables/statistics-loader.js';
import type { PageArguments } from './paging/connection.js';
import { createCallLoader, createPerParentLoader } from './shared/key-loader.js';
import type { LoaderContext } from './shared/loader-context.js';
import type { RelatedLoaders } from './shared/related-loaders.js';

/** An IP address. */
export interface IpReference {
  readonly address: string;
}

interface Moment {
  readonly address: string;
  readonly at: string;
}

/** One call per address, because the service has no call for several. Addresses have one spelling each. */
export function createIpLoaders(reader: LoaderContext, others: RelatedLoaders) {
  const alertsByIp = createCallLoader(reader, listIpAlerts);
  const textOf = ({ address, at }: Moment) => `${address} ${at}`;
  const machinesByIp = createPerParentLoader(
    reader,
    ({ address, at }: Moment) => others.machines.machinesByIp(address, at, 'at'),
    textOf,
  );
  const statisticsByIp = createStatisticsLoader(reader, getIpStats);
  return {
    ipStatistics: async (address: string, lookBackHours: number | null | undefined) =>
      statisticsByIp(address, checkLookBack(lookBackHours)),
    /** Newest first. */
    alertPageByIp: (address: string, page: PageArguments) =>
      others.alerts.alertPageOf('DefenderIp.alerts', address, page, () =>
        others.alerts.alertsOf(OPERATIONS.listIpAlerts, 'address', [toFullAddress(address)], () =>
          alertsByIp.load(address),
        ),
      ),
    /** Machines with this internal address around a time, last seen first. */
    machinePageByIp: (address: string, at: string, page: PageArguments) => {
      const moment = { address, at };
      return others.machines.machinePageOf('DefenderIp.machines', textOf(moment), page, () =>
        machinesByIp.load(moment),
      );
    },
  };
}

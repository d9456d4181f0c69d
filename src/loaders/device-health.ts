import { listDeviceAntivirusHealth } from '../defender-api/endpoints/device-health.js';
import { asPage } from '../defender-api/endpoints/shared/wire-page.js';
import { EVERYTHING } from '../defender-api/odata/filter.js';
import type { WireAntivirusHealth } from '../defender-api/models/device-health.js';
import { createKeyLoader } from './shared/key-loader.js';
import type { PageArguments } from './paging/connection.js';
import { connectInServiceOrder } from './paging/list-connection.js';
import { sortNewestFirst, type TimeOrder } from './paging/time-order.js';
import type { LoaderContext } from './shared/loader-context.js';

const BY_LAST_SEEN: TimeOrder<WireAntivirusHealth> = {
  timeOf: ({ lastSeenTime, dataRefreshTimestamp }) => lastSeenTime ?? dataRefreshTimestamp,
  idOf: ({ id }) => id,
};

export function createDeviceHealthLoaders(reader: LoaderContext) {
  const { batchers, context, dataSource } = reader;
  const byMachineId = createKeyLoader(batchers.antivirusHealthByMachineId, context);
  return {
    /** The latest report of a machine; null if there is none. Concurrent requests share calls. */
    antivirusHealthByMachineId: async (machineId: string) => {
      const { rows } = await byMachineId.load(machineId);
      return sortNewestFirst(rows, BY_LAST_SEEN)[0] ?? null;
    },
    /** The reports of all machines, ordered by id. */
    antivirusHealthPage: (page: PageArguments) =>
      connectInServiceOrder(
        {
          field: 'Query.defenderDeviceAntivirusHealth',
          filter: EVERYTHING,
          limitedAs: 'DefenderDeviceAntivirusHealth',
          fetchPage: (query) => dataSource.fetch(asPage(listDeviceAntivirusHealth(query)), context),
        },
        page,
        reader,
      ),
  };
}

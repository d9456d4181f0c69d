import type { WireAntivirusHealth } from '../defender-api/models/device-health.js';
import { createKeyLoader } from './key-loader.js';
import { sortNewestFirst, type TimeOrder } from './paging/time-order.js';
import type { Reader } from './reader.js';

export interface DeviceHealthLoaders {
  /** The latest report of a machine; null when there is none. Machines asked for at once share calls. */
  antivirusHealthByMachineId(machineId: string): Promise<WireAntivirusHealth | null>;
}

const BY_LAST_SEEN: TimeOrder<WireAntivirusHealth> = {
  timeOf: ({ lastSeenTime, dataRefreshTimestamp }) => lastSeenTime ?? dataRefreshTimestamp,
  idOf: ({ id }) => id,
};

export function createDeviceHealthLoaders({ batchers, context }: Reader): DeviceHealthLoaders {
  const byMachineId = createKeyLoader(batchers.antivirusHealthByMachineId, context);
  return {
    antivirusHealthByMachineId: async (machineId) => {
      const { rows } = await byMachineId.load(machineId);
      return sortNewestFirst(rows, BY_LAST_SEEN)[0] ?? null;
    },
  };
}

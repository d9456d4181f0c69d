import type { DefenderDataSource } from '../data-source.js';
import { listDeviceAntivirusHealth } from '../endpoints/device-health.js';
import { MAX_TOP } from '../endpoints/shared/list-query.js';
import type { WireAntivirusHealth } from '../models/device-health.js';
import { inSet } from '../odata/filter.js';
import type { UpstreamCall } from '../upstream-call.js';
import { KeyBatcher, type KeyBatcherOptions } from './key-batcher.js';
import { createLateFetch, followPages } from './late-calls.js';

export interface DeviceHealthBatchers {
  /** All rows of a machine: it should have one, and the key of a row is documented in two ways. */
  readonly antivirusHealthByMachineId: KeyBatcher<WireAntivirusHealth>;
}

type Common = Pick<KeyBatcherOptions<never>, 'cache' | 'clock' | 'largestBatch'>;

export function createDeviceHealthBatchers(
  dataSource: DefenderDataSource,
  common: Common,
): DeviceHealthBatchers {
  const fetchLate = createLateFetch(dataSource);
  return {
    antivirusHealthByMachineId: new KeyBatcher<WireAntivirusHealth>({
      ...common,
      name: 'antivirus health by machine',
      cacheClass: 'machines',
      keyOf: ({ machineId, id }) => machineId ?? id,
      fetchMany: async (takeKeys, example, context) => {
        const first = await fetchLate(healthOfMachines)(takeKeys, example, context);
        return followPages(dataSource, (skip) => healthOfMachines(takeKeys(), skip), first, context);
      },
      fetchOne: async (machineId, context) => {
        const first = await dataSource.fetchNow(healthOfMachines([machineId]), context);
        return followPages(dataSource, (skip) => healthOfMachines([machineId], skip), first, context);
      },
    }),
  };
}

function healthOfMachines(
  machineIds: readonly string[],
  skip = 0,
): UpstreamCall<readonly WireAntivirusHealth[]> {
  const values = machineIds.map((value) => ({ kind: 'string', value }) as const);
  return listDeviceAntivirusHealth({ filter: inSet('machineId', values), top: MAX_TOP, skip });
}

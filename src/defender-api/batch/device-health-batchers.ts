import { listDeviceAntivirusHealth } from '../endpoints/device-health.js';
import { MAX_TOP } from '../endpoints/shared/list-query.js';
import { antivirusHealthModel, type WireAntivirusHealth } from '../models/device-health.js';
import { KeyBatcher } from './key-batcher.js';
import type { KeyBatchersOptions } from './key-batchers-options.js';
import { fetchPages, withOneOf } from './late-reads.js';

/** The health of machines that can be read for many keys in one call. */
export interface DeviceHealthBatchers {
  /** All rows of a machine: it should have one, and the key of a row is documented in two ways. */
  readonly antivirusHealthByMachineId: KeyBatcher<WireAntivirusHealth>;
}

export function createDeviceHealthBatchers({
  dataSource,
  ...common
}: KeyBatchersOptions): DeviceHealthBatchers {
  const healthOfMachines = (machineIds: readonly string[], skip: number) =>
    listDeviceAntivirusHealth({ filter: withOneOf('machineId', machineIds), top: MAX_TOP, skip });
  return {
    antivirusHealthByMachineId: new KeyBatcher<WireAntivirusHealth>({
      ...common,
      name: 'antivirus health by machine',
      model: antivirusHealthModel,
      cacheClass: 'machines',
      keyOf: ({ machineId, id }) => machineId ?? id,
      ...fetchPages(dataSource, healthOfMachines, MAX_TOP),
    }),
  };
}

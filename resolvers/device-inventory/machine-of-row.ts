import type { RequestContext } from '../../src/context.js';
import type { DeviceRow } from '../../src/defender-api/models/device-inventory/device-row.js';

/** The machine of an export row. */
export function machineOfRow(
  { deviceId }: Pick<DeviceRow, 'deviceId'>,
  _args: object,
  { loaders }: Pick<RequestContext, 'loaders'>,
) {
  return loaders.machines.machineById(deviceId);
}

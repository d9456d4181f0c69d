import type { WireDeviceNonCpeSoftware } from '../../src/defender-api/models/device-inventory/software.js';
import type { DeviceNonCpeSoftwareResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { machineOfRow } from './machine-of-row.js';

export const DeviceNonCpeSoftware: CompleteResolvers<
  DeviceNonCpeSoftwareResolvers,
  WireDeviceNonCpeSoftware
> = {
  machine: machineOfRow,
};

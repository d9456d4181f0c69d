import type { WireDeviceSoftware } from '../../src/defender-api/models/device-inventory/software.js';
import type { DeviceSoftwareResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { machineOfRow } from './machine-of-row.js';

export const DeviceSoftware: CompleteResolvers<DeviceSoftwareResolvers, WireDeviceSoftware> = {
  machine: machineOfRow,
};

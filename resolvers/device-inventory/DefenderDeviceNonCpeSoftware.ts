import type { WireDeviceNonCpeSoftware } from '../../src/defender-api/models/device-inventory/software.js';
import type { DefenderDeviceNonCpeSoftwareResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { machineOfRow } from './machine-of-row.js';

export const DefenderDeviceNonCpeSoftware: CompleteResolvers<
  DefenderDeviceNonCpeSoftwareResolvers,
  WireDeviceNonCpeSoftware
> = {
  machine: machineOfRow,
};

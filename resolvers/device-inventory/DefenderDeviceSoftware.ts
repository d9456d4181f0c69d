import type { WireDeviceSoftware } from '../../src/defender-api/models/device-inventory/software.js';
import type { DefenderDeviceSoftwareResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { machineOfRow } from './machine-of-row.js';

export const DefenderDeviceSoftware: CompleteResolvers<DefenderDeviceSoftwareResolvers, WireDeviceSoftware> =
  {
    machine: machineOfRow,
  };

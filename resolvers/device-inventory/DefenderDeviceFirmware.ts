import type { WireDeviceFirmware } from '../../src/defender-api/models/device-inventory/firmware.js';
import type { DefenderDeviceFirmwareResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { machineOfRow } from './machine-of-row.js';

export const DefenderDeviceFirmware: CompleteResolvers<DefenderDeviceFirmwareResolvers, WireDeviceFirmware> =
  {
    machine: machineOfRow,
  };

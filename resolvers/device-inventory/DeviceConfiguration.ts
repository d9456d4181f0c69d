import type { WireDeviceConfiguration } from '../../src/defender-api/models/device-inventory/configurations.js';
import type { DeviceConfigurationResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { machineOfRow } from './machine-of-row.js';

export const DeviceConfiguration: CompleteResolvers<DeviceConfigurationResolvers, WireDeviceConfiguration> = {
  machine: machineOfRow,
};

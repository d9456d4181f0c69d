import type { WireDeviceConfiguration } from '../../src/defender-api/models/device-inventory/configurations.js';
import type { DefenderDeviceConfigurationResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { machineOfRow } from './machine-of-row.js';

export const DefenderDeviceConfiguration: CompleteResolvers<
  DefenderDeviceConfigurationResolvers,
  WireDeviceConfiguration
> = {
  machine: machineOfRow,
};

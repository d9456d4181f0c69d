import type { WireDeviceBaseline } from '../../src/defender-api/models/device-inventory/baselines.js';
import type { DeviceBaselineResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { machineOfRow } from './machine-of-row.js';

export const DeviceBaseline: CompleteResolvers<DeviceBaselineResolvers, WireDeviceBaseline> = {
  machine: machineOfRow,
};

import type { WireDeviceBaseline } from '../../src/defender-api/models/device-inventory/baselines.js';
import type { DefenderDeviceBaselineResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { machineOfRow } from './machine-of-row.js';

export const DefenderDeviceBaseline: CompleteResolvers<DefenderDeviceBaselineResolvers, WireDeviceBaseline> =
  {
    machine: machineOfRow,
  };

import { SOURCES } from '../../src/config/source-table.js';
import type { WireDeviceConfiguration } from '../../src/defender-api/models/device-inventory/configurations.js';
import type { DefenderDeviceConfigurationResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { unlessHunted } from '../shared/unless-hunted.js';
import { machineOfRow } from './machine-of-row.js';

const lacks = SOURCES.assessments.hunting.lacks.DefenderDeviceConfiguration;

export const DefenderDeviceConfiguration: CompleteResolvers<
  DefenderDeviceConfigurationResolvers,
  WireDeviceConfiguration
> = {
  ...unlessHunted<WireDeviceConfiguration, keyof typeof lacks>(lacks),
  machine: machineOfRow,
};

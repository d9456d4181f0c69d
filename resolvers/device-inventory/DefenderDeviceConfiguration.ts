import { SOURCES } from '../../src/config/source-table.js';
import type { WireDeviceConfiguration } from '../../src/defender-api/models/device-inventory/configurations.js';
import type { DefenderDeviceConfigurationResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { unlessHunted } from '../shared/unless-hunted.js';
import { machineOfRow } from './machine-of-row.js';

const lacks = SOURCES.assessments.hunting.lacks.DefenderDeviceConfiguration;
const sent = <Name extends keyof typeof lacks>(name: Name) =>
  unlessHunted<WireDeviceConfiguration, Name>(name, lacks);

export const DefenderDeviceConfiguration: CompleteResolvers<
  DefenderDeviceConfigurationResolvers,
  WireDeviceConfiguration
> = {
  rbacGroupId: sent('rbacGroupId'),
  osVersion: sent('osVersion'),
  machine: machineOfRow,
};

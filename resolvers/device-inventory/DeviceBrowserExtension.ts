import type { WireDeviceBrowserExtension } from '../../src/defender-api/models/device-inventory/browser-extensions.js';
import type { DeviceBrowserExtensionResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { machineOfRow } from './machine-of-row.js';

export const DeviceBrowserExtension: CompleteResolvers<
  DeviceBrowserExtensionResolvers,
  WireDeviceBrowserExtension
> = {
  machine: machineOfRow,
};

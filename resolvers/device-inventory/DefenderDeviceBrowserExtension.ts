import type { WireDeviceBrowserExtension } from '../../src/defender-api/models/device-inventory/browser-extensions.js';
import type { DefenderDeviceBrowserExtensionResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { machineOfRow } from './machine-of-row.js';

export const DefenderDeviceBrowserExtension: CompleteResolvers<
  DefenderDeviceBrowserExtensionResolvers,
  WireDeviceBrowserExtension
> = {
  machine: machineOfRow,
};

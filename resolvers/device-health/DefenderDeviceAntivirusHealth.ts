import type { WireAntivirusHealth } from '../../src/defender-api/models/device-health.js';
import type { DefenderDeviceAntivirusHealthResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { unlessEmpty } from '../shared/unless-empty.js';

/** The digits of `avMode` (device-health-api-methods-properties.md); an empty text is Other too. */
const MODES: ReadonlyMap<string, string> = new Map([
  ['', 'Other'],
  ['0', 'Active'],
  ['1', 'Passive'],
  ['2', 'Disabled'],
  ['3', 'Other'],
  ['4', 'EDRBlocked'],
  ['5', 'PassiveAudit'],
]);

export const DefenderDeviceAntivirusHealth: CompleteResolvers<
  DefenderDeviceAntivirusHealthResolvers,
  WireAntivirusHealth
> = {
  avMode: ({ avMode }) => (avMode == null ? null : (MODES.get(avMode.trim()) ?? avMode)),
  quickScanResult: ({ quickScanResult }) => unlessEmpty(quickScanResult),
  quickScanError: ({ quickScanError }) => unlessEmpty(quickScanError),
  fullScanResult: ({ fullScanResult }) => unlessEmpty(fullScanResult),
  machine: ({ machineId }, _args, { loaders }) =>
    machineId == null ? null : loaders.machines.machineById(machineId),
  fullScanError: ({ fullScanError }) => unlessEmpty(fullScanError),
};

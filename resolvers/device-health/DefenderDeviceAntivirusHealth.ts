import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { unlessEmpty } from '../shared/unless-empty.js';
import { namedMachine } from '../shared/named-machine.js';

/** Values of `avMode` (device-health-api-methods-properties.md). An empty text means Other too. */
const MODES: ReadonlyMap<string, string> = new Map([
  ['', 'Other'],
  ['0', 'Active'],
  ['1', 'Passive'],
  ['2', 'Disabled'],
  ['3', 'Other'],
  ['4', 'EDRBlocked'],
  ['5', 'PassiveAudit'],
]);

export const DefenderDeviceAntivirusHealth: CompleteResolvers<'DefenderDeviceAntivirusHealth'> = {
  avMode: ({ avMode }) => (avMode == null ? null : (MODES.get(avMode.trim()) ?? avMode)),
  quickScanResult: ({ quickScanResult }) => unlessEmpty(quickScanResult),
  quickScanError: ({ quickScanError }) => unlessEmpty(quickScanError),
  fullScanResult: ({ fullScanResult }) => unlessEmpty(fullScanResult),
  machine: ({ machineId }, _args, context, info) => namedMachine(machineId, context, info),
  fullScanError: ({ fullScanError }) => unlessEmpty(fullScanError),
};

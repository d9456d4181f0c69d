import type { WireAntivirusHealth } from '../../src/defender-api/models/device-health.js';
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

/** Learn documents both names for the machine id. The sample has the same value in both. */
const machineIdOf = ({ id, machineId }: WireAntivirusHealth) => machineId ?? id;

export const DefenderDeviceAntivirusHealth: CompleteResolvers<'DefenderDeviceAntivirusHealth'> = {
  avMode: ({ avMode }) => (avMode == null ? null : (MODES.get(avMode.trim()) ?? avMode)),
  quickScanResult: ({ quickScanResult }) => unlessEmpty(quickScanResult),
  quickScanError: ({ quickScanError }) => unlessEmpty(quickScanError),
  fullScanResult: ({ fullScanResult }) => unlessEmpty(fullScanResult),
  machineId: machineIdOf,
  machine: (row, _args, context, info) => namedMachine(machineIdOf(row), context, info),
  fullScanError: ({ fullScanError }) => unlessEmpty(fullScanError),
};

import type { WireScannerAgent } from '../../src/defender-api/models/authenticated-scans.js';
import type { DefenderScannerAgentResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DefenderScannerAgent: CompleteResolvers<DefenderScannerAgentResolvers, WireScannerAgent> = {
  // Scan definitions use the name machineName.
  computerDnsName: ({ computerDnsName, machineName }) => computerDnsName ?? machineName ?? null,
  machine: ({ machineId }, _args, { loaders }) =>
    machineId == null ? null : loaders.machines.machineById(machineId),
};

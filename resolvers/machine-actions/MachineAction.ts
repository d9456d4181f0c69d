import type { WireMachineAction } from '../../src/defender-api/models/machine-actions.js';
import type { MachineActionResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const MachineAction: CompleteResolvers<MachineActionResolvers, WireMachineAction> = {
  __resolveReference: async ({ id }, { loaders }) =>
    typeof id === 'string' ? loaders.machineActions.machineActionById(id) : null,
  machine: ({ machineId }, _args, { loaders }) =>
    machineId == null ? null : loaders.machines.machineById(machineId),
};

import { UNRECOGNIZED } from '../../src/defender-api/models/shared/enum-tables.js';
import type { WireMachineAction } from '../../src/defender-api/models/machine-actions.js';
import type { MachineActionResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const MachineAction: CompleteResolvers<MachineActionResolvers, WireMachineAction> = {
  __resolveReference: async ({ id }, { loaders }) =>
    typeof id === 'string' ? loaders.machineActions.machineActionById(id) : null,
  // An enum that the service always sends: a row that lacks it costs no other row.
  type: ({ type }) => type ?? UNRECOGNIZED,
  status: ({ status }) => status ?? UNRECOGNIZED,
  machine: ({ machineId }, _args, { loaders }) =>
    machineId == null ? null : loaders.machines.machineById(machineId),
};

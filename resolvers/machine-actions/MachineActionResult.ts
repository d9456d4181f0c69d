import type { MachineActionItem } from '../../src/commands/machine-actions/run-bulk.js';
import type { MachineActionResultResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const MachineActionResult: CompleteResolvers<MachineActionResultResolvers, MachineActionItem> = {
  machineAction: ({ result }) => result,
};

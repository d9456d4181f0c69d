import type { ItemResult } from '../../src/commands/sequence/bulk/run-bulk.js';
import type { MachineActionResultResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const MachineActionResult: CompleteResolvers<MachineActionResultResolvers, ItemResult> = {
  machineAction: ({ result }) => result,
};

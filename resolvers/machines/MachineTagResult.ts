import type { TagResult } from '../../src/commands/machines/tag-machines.js';
import type { MachineTagResultResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const MachineTagResult: CompleteResolvers<MachineTagResultResolvers, TagResult> = {
  machine: ({ machineId }, _args, { loaders }) => loaders.machines.machineById(machineId),
};

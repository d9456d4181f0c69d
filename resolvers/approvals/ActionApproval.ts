import type { ShownApproval } from '../../src/commands/approvals/shown-approval.js';
import type { ActionApprovalResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const ActionApproval: CompleteResolvers<ActionApprovalResolvers, ShownApproval> = {
  machine: ({ machineId }, _args, { loaders }) =>
    machineId === null ? null : loaders.machines.machineById(machineId),
};

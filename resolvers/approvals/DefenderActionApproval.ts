import type { ShownApproval } from '../../src/commands/approvals/shown-approval.js';
import type { DefenderActionApprovalResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { serializeInput } from './serialize-input.js';

export const DefenderActionApproval: CompleteResolvers<DefenderActionApprovalResolvers, ShownApproval> = {
  input: ({ mutation, input }, _args, _context, { schema }) => serializeInput(mutation, input, schema),
  machine: ({ machineId }, _args, { loaders }) =>
    machineId === null ? null : loaders.machines.machineById(machineId),
};

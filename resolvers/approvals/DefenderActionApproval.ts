import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { serializeInput } from './serialize-input.js';

export const DefenderActionApproval: CompleteResolvers<'DefenderActionApproval'> = {
  input: ({ mutation, input }, _args, _context, { schema }) => serializeInput(mutation, input, schema),
  machine: ({ machineId }, _args, { loaders }) =>
    machineId === null ? null : loaders.machines.machineById(machineId),
};

export const DefenderActionApprovalParty: CompleteResolvers<'DefenderActionApprovalParty'> = {
  kind: ({ kind }) => (kind === 'user' ? 'USER' : 'APPLICATION'),
};

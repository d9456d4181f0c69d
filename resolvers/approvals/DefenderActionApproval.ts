import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { serializeInput } from './serialize-input.js';
import { namedMachine } from '../shared/named-machine.js';

export const DefenderActionApproval: CompleteResolvers<'DefenderActionApproval'> = {
  input: ({ mutation, input }, _args, _context, { schema }) => serializeInput(mutation, input, schema),
  machine: ({ machineId }, _args, context, info) => namedMachine(machineId, context, info),
};

export const DefenderActionApprovalParty: CompleteResolvers<'DefenderActionApprovalParty'> = {
  kind: ({ kind }) => (kind === 'user' ? 'USER' : 'APPLICATION'),
};

import type { MachineActionReceipt } from '../../src/commands/sequence/receipt.js';
import type { MachineActionPayloadResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const MachineActionPayload: CompleteResolvers<MachineActionPayloadResolvers, MachineActionReceipt> = {
  machineAction: ({ result }) => result,
};

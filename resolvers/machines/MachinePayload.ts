import type { MachineReceipt } from '../../src/commands/machines/change-machine.js';
import type { MachinePayloadResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const MachinePayload: CompleteResolvers<MachinePayloadResolvers, MachineReceipt> = {
  machine: ({ result }) => result,
};

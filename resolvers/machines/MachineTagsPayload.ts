import type { TagMachinesReceipt } from '../../src/commands/machines/tag-machines.js';
import type { MachineTagsPayloadResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const MachineTagsPayload: CompleteResolvers<MachineTagsPayloadResolvers, TagMachinesReceipt> = {
  results: ({ result }) => result,
};

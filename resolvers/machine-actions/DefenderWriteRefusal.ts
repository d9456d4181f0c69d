import type { Refusal } from '../../src/commands/sequence/receipt.js';
import type { DefenderWriteRefusalResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { namedId } from '../shared/named-ids.js';

export const DefenderWriteRefusal: CompleteResolvers<DefenderWriteRefusalResolvers, Refusal> = {
  // The original message also names the machine.
  message: async ({ message, mergedIntoMachineId }, _args, context) =>
    mergedIntoMachineId === undefined || (await namedId('Machine', mergedIntoMachineId, context)) !== null
      ? message
      : 'The machine was merged into one outside your device groups. Nothing was sent.',
  mergedIntoMachineId: ({ mergedIntoMachineId }, _args, context) =>
    namedId('Machine', mergedIntoMachineId, context),
};

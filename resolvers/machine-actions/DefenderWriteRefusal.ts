import type { Refusal } from '../../src/commands/sequence/receipt.js';
import type { DefenderWriteRefusalResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { namedId } from '../shared/named-ids.js';

export const DefenderWriteRefusal: CompleteResolvers<DefenderWriteRefusalResolvers, Refusal> = {
  // The words name the machine too.
  message: async ({ message, mergedIntoMachineId }, _args, context) =>
    mergedIntoMachineId === undefined || (await namedId('Machine', mergedIntoMachineId, context)) !== null
      ? message
      : 'The machine was merged into one outside the device groups that you may see. Nothing was sent.',
  mergedIntoMachineId: ({ mergedIntoMachineId }, _args, context) =>
    namedId('Machine', mergedIntoMachineId, context),
};

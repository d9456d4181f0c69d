import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { namedId } from '../shared/named-ids.js';

export const DefenderWriteRefusal: CompleteResolvers<'DefenderWriteRefusal'> = {
  // The original message also names the machine.
  message: ({ message, mergedIntoMachineId }, _args, context) => {
    if (mergedIntoMachineId === undefined) return message;
    const named = Promise.resolve(namedId('Machine', mergedIntoMachineId, context));
    return named.then((id) =>
      id === null ? 'The machine was merged into one outside your device groups. Nothing was sent.' : message,
    );
  },
  mergedIntoMachineId: ({ mergedIntoMachineId }, _args, context) =>
    namedId('Machine', mergedIntoMachineId, context),
};

import { enumName } from '../../src/lib/texts.js';
import type { MachineMutation } from '../../src/generated/schema.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DefenderAvailableAction: CompleteResolvers<'DefenderAvailableAction'> = {
  // The enum has a value for each of the schema's mutations.
  action: ({ action }) => enumName(action) as MachineMutation,
};

import type { ActionAvailability } from '../../src/commands/machine-actions/available-actions.js';
import { enumName } from '../../src/lib/texts.js';
import type { DefenderAvailableActionResolvers, MachineMutation } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DefenderAvailableAction: CompleteResolvers<
  DefenderAvailableActionResolvers,
  ActionAvailability
> = {
  // The enum has a value for each of the schema's mutations.
  action: ({ action }) => enumName(action) as MachineMutation,
};

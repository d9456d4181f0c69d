import type { ActionAvailability } from '../../src/commands/machine-actions/available-actions.js';
import { enumName } from '../../src/errors/enum-name.js';
import type { DefenderAvailableActionResolvers, MachineMutation } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DefenderAvailableAction: CompleteResolvers<
  DefenderAvailableActionResolvers,
  ActionAvailability
> = {
  // The schema's own mutations, all of which the enum has.
  action: ({ action }) => enumName(action) as MachineMutation,
};

import type { WireCommandResult } from '../../src/defender-api/models/machine-actions.js';
import type { DefenderLiveResponseCommandResultResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { readable } from '../../src/errors/unreadable-list-error.js';

export const DefenderLiveResponseCommandResult: CompleteResolvers<
  DefenderLiveResponseCommandResultResolvers,
  WireCommandResult
> = {
  errors: ({ errors }) =>
    readable(errors)?.map((error) => (typeof error === 'string' ? error : JSON.stringify(error))) ?? null,
};

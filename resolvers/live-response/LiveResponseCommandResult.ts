import type { WireCommandResult } from '../../src/defender-api/models/machine-actions.js';
import type { LiveResponseCommandResultResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const LiveResponseCommandResult: CompleteResolvers<
  LiveResponseCommandResultResolvers,
  WireCommandResult
> = {
  errors: ({ errors }) =>
    errors?.map((error) => (typeof error === 'string' ? error : JSON.stringify(error))) ?? null,
};

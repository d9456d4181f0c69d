import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../context.js';
import { BadUserInputError } from '../errors/caller-errors.js';
import { requestError } from './request-error.js';

/** A kind of operation that the schema has no root for passes validation, and would fail as if it were our fault. */
export const refuseSubscriptions: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, schema }) => {
      if (operation === undefined || schema.getRootType(operation.operation) != null) return;
      throw requestError(new BadUserInputError(`This API has no ${operation.operation}s.`), 400);
    },
  }),
};

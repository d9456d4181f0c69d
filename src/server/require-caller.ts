import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../context.js';
import { SigningKeysUnavailableError, UnauthenticatedError } from '../errors/caller-errors.js';
import { asksOnlyFor } from './asks-only-for.js';
import { requestError } from './request-error.js';

/** What tells nothing of a tenant: the schema, which gateways and explorers read before they have a token. */
export const OPEN_FIELDS: ReadonlySet<string> = new Set(['_service', '__typename', '__schema', '__type']);

/**
 * Refuses operations without a caller, unless they only ask for the schema (introspection itself is off in production).
 * Decided here and not when the context is made, because only here is the operation known.
 */
export const requireCaller: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, document, contextValue }) => {
      const { caller, authenticationError } = contextValue;
      if (authenticationError instanceof SigningKeysUnavailableError)
        throw requestError(authenticationError, 503);
      if (authenticationError !== undefined)
        throw refuse(new UnauthenticatedError(authenticationError.message));
      if (caller !== undefined || asksOnlyFor(OPEN_FIELDS, operation, document)) return;
      throw refuse(
        new UnauthenticatedError(
          'This operation needs a caller: send the header Authorization: Bearer <Entra access token>. Behind a gateway, have it forward that header.',
        ),
      );
    },
  }),
};

function refuse(error: UnauthenticatedError) {
  return requestError(error, 401, { 'www-authenticate': 'Bearer' });
}

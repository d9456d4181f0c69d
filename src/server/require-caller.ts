import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../context.js';
import { CallerNeededError } from '../errors/caller-errors.js';
import { asksOnlyFor } from './asks-only-for.js';
import { requestError } from './request-error.js';

/** What tells nothing of a tenant: the schema, which gateways and explorers read before they have a token. */
export const OPEN_FIELDS: ReadonlySet<string> = new Set(['_service', '__typename', '__schema', '__type']);

/** What an answer with 401 carries. */
export const CHALLENGE = { 'www-authenticate': 'Bearer' } as const;

/**
 * Refuses operations without a caller, unless they only ask for the schema (introspection itself is off in production).
 * Decided here and not when the context is made, because only here is the operation known.
 */
export const requireCaller: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, document, contextValue }) => {
      if (contextValue.caller !== undefined || asksOnlyFor(OPEN_FIELDS, operation, document)) return;
      throw requestError(new CallerNeededError(), 401, CHALLENGE);
    },
  }),
};

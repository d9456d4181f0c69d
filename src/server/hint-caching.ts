import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { CacheTimes } from '../config/cache-times.js';
import type { RequestContext } from '../context.js';
import { createCacheHints } from './cache-hints.js';

/** An answer that says what it has cost is of this one request. */
const ABOUT_THE_REQUEST = ['x-defender-cost', 'x-defender-explain'];

/**
 * Tells gateways and browsers how long an answer may be shown again: always to the same caller only, and only whole
 * answers without errors. Everything else keeps the `no-store` of the route.
 *
 * @param servesSeveralTenants an answer then depends on a header that caches on the way don't know, so none is kept
 */
export function hintCaching(
  schema: GraphQLSchema,
  times: CacheTimes,
  servesSeveralTenants: boolean,
): ApolloServerPlugin<RequestContext> {
  const secondsOf = createCacheHints(schema, times);
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ request, response, operation, document, errors }) => {
        if (servesSeveralTenants || operation === undefined || document === undefined) return;
        if (errors !== undefined || ABOUT_THE_REQUEST.some((name) => request.http?.headers.has(name))) return;
        const seconds = secondsOf(operation, document);
        if (seconds === 0) return;
        response.http.headers.set('cache-control', `private, max-age=${seconds}`);
        response.http.headers.set('vary', 'authorization');
      },
    }),
  };
}

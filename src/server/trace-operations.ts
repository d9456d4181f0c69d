import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../context.js';
import type { Tracing } from '../telemetry/trace-span.js';

const LONGEST_NAME = 100;

/**
 * One span an operation, named by its type, as the conventions for GraphQL have it. What was sent for it hangs below;
 * variables and documents are not in it, and who asked neither.
 */
export function traceOperations(tracing: Tracing): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async ({ request, contextValue }) => {
      const { trace, requestId } = contextValue;
      if (trace === undefined) return undefined;
      const span = tracing.startOperation(request.http?.headers.get('traceparent'));
      trace.span = span;
      return {
        willSendResponse: async ({ operation, operationName, response }) => {
          const { calls, cacheHits, coalesced, waitedMs } = contextValue.cost;
          const { errors } = response.body.kind === 'single' ? response.body.singleResult : {};
          const code = errors?.[0]?.extensions?.['code'];
          const type = operation?.operation;
          span.set({
            ...(type !== undefined && { name: type, 'graphql.operation.type': type }),
            ...(operationName != null && { 'graphql.operation.name': operationName.slice(0, LONGEST_NAME) }),
            'defender.request_id': requestId,
            'defender.calls': calls,
            'defender.cache.hits': cacheHits,
            'defender.coalesced': coalesced,
            'defender.quota.waited_ms': waitedMs,
          });
          span.end(typeof code === 'string' ? code : undefined);
        },
      };
    },
  };
}

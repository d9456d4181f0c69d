import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../context.js';
import type { SpanAttributes, TraceHolder, Tracing } from '../telemetry/trace-span.js';

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
      if (!span.isRecorded) return undefined;
      return {
        willSendResponse: async ({ operation, operationName, response }) => {
          const { errors } = response.body.kind === 'single' ? response.body.singleResult : {};
          const type = operation?.operation;
          span.set(
            {
              ...(type !== undefined && { 'graphql.operation.type': type }),
              ...nameOf(operationName),
              'defender.request_id': requestId,
              ...costOf(contextValue),
            },
            type,
          );
          span.end(codeOf(errors?.[0]));
        },
      };
    },
  };
}

/**
 * The execution of one event of a subscription: a trace of its own, which names the subscription's start. That ended when
 * the stream was accepted, and the stream may go on for hours.
 */
export async function traceEvent<Result extends { readonly errors?: readonly unknown[] | undefined }>(
  start: TraceHolder | undefined,
  operationName: string | undefined,
  context: RequestContext,
  execute: () => Promise<Result>,
): Promise<Result> {
  const span = start?.span?.begin('subscription event', {
    'graphql.operation.type': 'subscription',
    ...nameOf(operationName),
    'defender.request_id': context.requestId,
  });
  if (span === undefined || context.trace === undefined) return execute();
  context.trace.span = span;
  let failure: string | undefined = 'INTERNAL';
  try {
    const result = await execute();
    failure = codeOf(result.errors?.[0]);
    return result;
  } finally {
    span.set(costOf(context));
    span.end(failure);
  }
}

function nameOf(operationName: string | null | undefined): SpanAttributes {
  return operationName == null ? {} : { 'graphql.operation.name': operationName.slice(0, LONGEST_NAME) };
}

function costOf({ cost: { calls, cacheHits, coalesced, waitedMs } }: RequestContext): SpanAttributes {
  return {
    'defender.calls': calls,
    'defender.cache.hits': cacheHits,
    'defender.coalesced': coalesced,
    'defender.quota.waited_ms': waitedMs,
  };
}

function codeOf(error: unknown): string | undefined {
  const { extensions } = (error ?? {}) as Partial<GraphQLFormattedError>;
  const code = extensions?.['code'];
  return typeof code === 'string' ? code : undefined;
}

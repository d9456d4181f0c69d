import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode, type GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../../context.js';
import type { SpanAttributes, TraceHolder, TraceSpan, Tracing } from '../../telemetry/trace-span.js';

const MAX_NAME_LENGTH = 100;

/**
 * One span per operation, named by its type, after the semantic conventions for GraphQL. Upstream calls are its children.
 * It contains no variables, documents or caller.
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
          if (type === OperationTypeNode.SUBSCRIPTION) trace.span = continueAfter(span);
        },
      };
    },
  };
}

/**
 * The execution of one event of a subscription: a trace of its own with a link to the subscription's start. That span ended
 * when the stream was accepted, and the stream may last for hours.
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

/**
 * For background work of a stream whose operation has ended, such as lookups of whether a row may be shown: each becomes a
 * short trace with a link to it. As children, the spans would arrive hours after the trace was complete.
 */
function continueAfter(over: TraceSpan): TraceSpan {
  return {
    isRecorded: over.isRecorded,
    traceparent: over.traceparent,
    exemplar: over.exemplar,
    child: (name, kind, attributes, startTime) => {
      const work = over.begin('subscription work', { 'graphql.operation.type': 'subscription' });
      const child = work.child(name, kind, attributes, startTime);
      return {
        isRecorded: child.isRecorded,
        traceparent: child.traceparent,
        exemplar: child.exemplar,
        child: (...asked) => child.child(...asked),
        begin: (...asked) => child.begin(...asked),
        set: (...told) => {
          child.set(...told);
        },
        end: (failure) => {
          child.end(failure);
          work.end(failure);
        },
      };
    },
    begin: (...asked) => over.begin(...asked),
    set: () => undefined,
    end: () => undefined,
  };
}

function nameOf(operationName: string | null | undefined): SpanAttributes {
  return operationName == null ? {} : { 'graphql.operation.name': operationName.slice(0, MAX_NAME_LENGTH) };
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

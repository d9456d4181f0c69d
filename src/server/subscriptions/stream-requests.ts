import type { GraphQLRequestContextResponseForOperation, GraphQLResponse } from '@apollo/server';
import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { FeedEvent } from '../../changes/feed-message.js';
import type { RequestContext } from '../../context.js';
import type { CallCost } from '../../defender-api/call-budget.js';
import { BadUserInputError } from '../../errors/caller-errors.js';
import type { TraceHolder } from '../../telemetry/trace-span.js';
import { requestError } from '../operations/request-error.js';

/** A subscription that has passed everything that queries pass, and what it is told. */
export interface AcceptedStream {
  readonly source: AsyncIterableIterator<FeedEvent>;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Of the request that began it, where that is traced. */
  readonly trace: TraceHolder | undefined;
}

/** Where a transport gets the stream of its request, if it is one. */
export interface StreamSlot {
  accepted?: AcceptedStream;
}

/** By what a request has cost: Apollo Server copies the context, and leaves that as it is. */
const slots = new WeakMap<CallCost, StreamSlot>();

/** Says that the request of this context comes by a transport that can carry a stream. */
export function expectStream(context: RequestContext): StreamSlot {
  const slot: StreamSlot = {};
  slots.set(context.cost, slot);
  return slot;
}

export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** What is done with subscriptions instead of executing them. */
export interface StreamStart {
  /** @throws the error of a request that no stream can be the answer of */
  check(context: RequestContext): void;
  /** The response that ends the pipeline: the stream goes to the transport, or the errors are told. */
  start(request: GraphQLRequestContextResponseForOperation<RequestContext>): Promise<GraphQLResponse | null>;
}

/**
 * Takes subscriptions through the same steps as queries, from parsing to the estimate of what they cost, and hands them to
 * their transport instead of executing them: Apollo Server would answer the first event as if it were a query's.
 */
export function createStreamStart(schema: GraphQLSchema, formatError: FormatError): StreamStart {
  return {
    check: ({ cost }) => {
      if (!slots.has(cost)) throw requestError(new BadUserInputError(NO_STREAM), 406);
    },
    start: async ({ contextValue, document, request, response }) => {
      const slot = slots.get(contextValue.cost);
      if (slot === undefined) return null;
      const { operationName, variables = {} } = request;
      const source = await createSourceEventStream({
        schema,
        document,
        contextValue,
        variableValues: variables,
        operationName: operationName ?? null,
      });
      const http = { ...response.http };
      if (isResult(source)) {
        const errors = (source.errors ?? []).map((error) => formatted(error, formatError));
        return { http, body: { kind: 'single', singleResult: { data: null, errors } } };
      }
      slot.accepted = {
        source: source as AsyncIterableIterator<FeedEvent>,
        document,
        operationName: operationName ?? undefined,
        variables,
        trace: contextValue.trace,
      };
      return { http, body: { kind: 'single', singleResult: { data: {} } } };
    },
  };
}

const NO_STREAM =
  'Subscriptions come over WebSocket (subprotocol graphql-transport-ws), as server-sent events (POST with Accept: text/event-stream), or by the callback protocol of routers.';

function isResult(value: AsyncIterable<unknown> | ExecutionResult): value is ExecutionResult {
  return !(Symbol.asyncIterator in value);
}

export function formatted(error: GraphQLError, formatError: FormatError): GraphQLFormattedError {
  return formatError(error.toJSON(), error);
}

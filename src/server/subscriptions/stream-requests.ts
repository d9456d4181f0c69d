import type { GraphQLRequestContextResponseForOperation, GraphQLResponse } from '@apollo/server';
import {
  createSourceEventStream,
  Kind,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { FeedStream } from '../../changes/feed-message.js';
import type { RequestContext } from '../../context.js';
import type { CallCost } from '../../defender-api/call-budget.js';
import { BadUserInputError } from '../../errors/caller-errors.js';
import type { TraceHolder } from '../../telemetry/trace-span.js';
import { requestError } from '../operations/request-error.js';

/** A subscription that passed the same checks as queries, and its stream. */
export interface AcceptedStream {
  readonly source: FeedStream;
  readonly tenantId: string;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The trace of its request, if tracing is on. */
  readonly trace: TraceHolder | undefined;
}

/** Where a transport finds the stream of its request, if there is one. */
export interface StreamSlot {
  accepted?: AcceptedStream;
}

/** By the request's cost object: Apollo Server copies the context but not that object. */
const slots = new WeakMap<CallCost, StreamSlot>();

/** Marks the request of this context as one whose transport can carry a stream. */
export function expectStream(context: RequestContext): StreamSlot {
  const slot: StreamSlot = {};
  slots.set(context.cost, slot);
  return slot;
}

export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Runs subscriptions in place of execution. */
export interface StreamStart {
  /** @throws the error of a request whose transport can't carry a stream */
  check(context: RequestContext): void;
  /** The response that ends the pipeline: either the transport receives the stream, or the response has the errors. */
  start(request: GraphQLRequestContextResponseForOperation<RequestContext>): Promise<GraphQLResponse | null>;
}

/**
 * Runs subscriptions through the same steps as queries, from parsing to the cost estimate, and passes them to their
 * transport instead of executing them: Apollo Server would execute them as queries and return the first event.
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
        const errors = (source.errors ?? []).map((error) => formatted(withCode(error), formatError));
        return { http, body: { kind: 'single', singleResult: { data: null, errors } } };
      }
      slot.accepted = {
        source: source as FeedStream,
        tenantId: contextValue.tenantId,
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
  'Subscriptions need WebSocket (subprotocol graphql-transport-ws), server-sent events (POST with Accept: text/event-stream), or the callback protocol of routers.';

function isResult(value: AsyncIterable<unknown> | ExecutionResult): value is ExecutionResult {
  return !(Symbol.asyncIterator in value);
}

/** Apollo Server adds this code to the errors of variables in queries. */
function withCode(error: GraphQLError): GraphQLError {
  const [node, ...others] = error.nodes ?? [];
  if (node?.kind === Kind.VARIABLE_DEFINITION && others.length === 0)
    error.extensions['code'] ??= 'BAD_USER_INPUT';
  return error;
}

export function formatted(error: GraphQLError, formatError: FormatError): GraphQLFormattedError {
  return formatError(error.toJSON(), error);
}

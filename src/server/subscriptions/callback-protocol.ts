import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { ApolloServerPluginSubscriptionCallback } from '@apollo/server/plugin/subscriptionCallback';
import { buildSchema, OperationTypeNode, parse, type FormattedExecutionResult } from 'graphql';
import { request, type Dispatcher } from 'undici';
import type { PermissionGroup } from '../../authorization/permission-groups.js';
import type { RequestContext } from '../../context.js';
import { createOutgoingDispatcher } from '../../credentials/outgoing-dispatcher.js';
import { BadUserInputError } from '../../errors/caller-errors.js';
import { publicExtensions } from '../../errors/subgraph-error.js';
import { abortAfter, type Clock } from '../../lib/clock.js';
import { requestError } from '../operations/request-error.js';
import type { RequestHead } from '../http/request-head.js';
import type { Services } from '../services/services.js';
import { readCallback, type CallbackRequest } from './callback-request.js';
import { createStreamOwner } from './stream-owner.js';
import { expectStream, type StreamSlot } from './stream-requests.js';
import { StreamResults, type StreamExecution } from './stream-results.js';

/**
 * The schema that the plugin subscribes to: its one field carries complete, formatted results, computed with the caller's
 * current roles.
 */
const RELAY = buildSchema('scalar Result type Query { result: Result } type Subscription { result: Result }');
const RELAYED = parse('subscription { result }');

export interface CallbackOptions {
  readonly services: Services;
  readonly groups: readonly PermissionGroup[];
  readonly execution: StreamExecution;
}

/**
 * Apollo's callback protocol, with Apollo Server's plugin: `check` before the response, `next`, `complete`, heartbeats.
 * Callbacks go only to the origins of SUBSCRIPTION_CALLBACK_ORIGINS.
 * Source: Apollo, "HTTP callback protocol for GraphQL subscriptions".
 */
export function callbackProtocol({
  services,
  groups,
  execution,
}: CallbackOptions): ApolloServerPlugin<RequestContext> {
  const { config, clock, logger } = services;
  const { callbackOrigins } = config.subscriptions;
  /** By callbackUrl. Reserved before the first await, so that concurrent requests can't share one. */
  const streams = new Map<string, 'reserved' | 'begun'>();
  const dispatcher = createOutgoingDispatcher(config.proxy, { keepAliveTimeout: 30_000, connections: 64 });
  const fetcher = createCallbackFetcher(dispatcher, clock, (url) => streams.get(url) === 'begun');
  const inner = ApolloServerPluginSubscriptionCallback({ fetcher: fetcher as never, logger });

  function resultsOf(
    slot: StreamSlot,
    context: RequestContext,
    head: RequestHead,
    url: string,
  ): StreamResults | undefined {
    const { accepted } = slot;
    const { caller } = context;
    if (accepted === undefined || caller === undefined) return undefined;
    const owner = createStreamOwner(head, caller, accepted, services, groups);
    return new StreamResults(accepted, execution, owner, {
      throwsAtEnd: true,
      onEnd: () => streams.delete(url),
    });
  }

  return {
    serverWillStart: async (service) => {
      const listener = (await inner.serverWillStart?.(service)) ?? {};
      return {
        ...listener,
        drainServer: async () => {
          await listener.drainServer?.();
          await dispatcher.close();
        },
      };
    },
    requestDidStart: async (started) => {
      const given: unknown = started.request.extensions?.['subscription'];
      if (given === undefined) return undefined;
      const callback = readCallback(given, callbackOrigins);
      let slot: StreamSlot | undefined;
      return {
        didResolveOperation: async ({ operation, contextValue }) => {
          if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return;
          if (callback instanceof BadUserInputError) throw requestError(callback, 400);
          if (streams.has(callback.callbackUrl)) throw requestError(new BadUserInputError(TAKEN), 400);
          streams.set(callback.callbackUrl, 'reserved');
          slot = expectStream(contextValue);
        },
        willSendResponse: async (answered) => {
          const { request, contextValue, response } = answered;
          if (slot === undefined || callback instanceof BadUserInputError) return;
          const { callbackUrl } = callback;
          try {
            const headers = Object.fromEntries(request.http?.headers ?? []);
            const results = resultsOf(slot, contextValue, { headers }, callbackUrl);
            if (results === undefined || response.body.kind !== 'single') return;
            response.body.singleResult = { data: null };
            await relay(await listenerOf(callback), answered, results);
            if (response.body.singleResult.errors !== undefined)
              await refuse(response.body.singleResult, results);
            // A stream that has ended has already released its slot.
            else if (streams.has(callbackUrl)) streams.set(callbackUrl, 'begun');
          } finally {
            if (streams.get(callbackUrl) === 'reserved') streams.delete(callbackUrl);
          }
        },
      };

      async function listenerOf(read: CallbackRequest): Promise<GraphQLRequestListener<RequestContext>> {
        const request = { ...started.request, extensions: { subscription: read } };
        return (await inner.requestDidStart?.({ ...started, request })) ?? {};
      }
    },
  };
}

const TAKEN = 'Another subscription uses this callbackUrl.';

type Answered = Parameters<NonNullable<GraphQLRequestListener<RequestContext>['willSendResponse']>>[0];

async function relay(
  listener: GraphQLRequestListener<RequestContext>,
  answered: Answered,
  results: StreamResults,
): Promise<void> {
  const source = {
    [Symbol.asyncIterator]: () => ({
      next: async () => {
        const { done, value } = await results.next();
        return done === true ? { done, value } : { done: false, value: { result: value } };
      },
      return: () => results.return(),
    }),
  };
  const request = { ...answered.request, variables: {} };
  const relayed = { ...answered, request, schema: RELAY, document: RELAYED, operationName: null };
  Object.defineProperty(relayed, 'contextValue', { value: { source } });
  await listener.willSendResponse?.(relayed);
}

/** The stream hasn't begun: the response is the error result. */
async function refuse(result: FormattedExecutionResult, results: StreamResults): Promise<void> {
  await results.return();
  const message = 'The callback was not confirmed: its check was not answered with 2xx.';
  Object.assign(result, { errors: [{ message, extensions: publicExtensions('UPSTREAM_UNAVAILABLE') }] });
}

const relayField = RELAY.getSubscriptionType()?.getFields()['result'];
if (relayField !== undefined) {
  relayField.subscribe = (_root, _args, context) => (context as { readonly source: unknown }).source;
}

/** The part of `fetch` that Apollo Server's plugin uses. */
interface CallbackAnswer {
  readonly ok: boolean;
  readonly status: number;
}

type CallbackFetcher = (
  url: string,
  options: { readonly body: string; readonly headers: Record<string, string> },
) => Promise<CallbackAnswer>;

const TIMEOUT_MS = 5_000;
/** Ends a request permanently. Not 404: the plugin treats 404 to the first check as success. */
const GONE = 410;

interface CallbackBody {
  readonly action?: string;
  readonly payload?: { readonly data?: { readonly result?: unknown } };
  readonly [name: string]: unknown;
}

/**
 * Sends callbacks to a router. Redirects are errors and not followed. Payloads of `next` are unwrapped: the plugin
 * subscribes to a relay whose single field is the formatted result.
 */
function createCallbackFetcher(
  dispatcher: Dispatcher,
  clock: Clock,
  hasBegun: (url: string) => boolean,
): CallbackFetcher {
  const tooLate = () => new Error('The callback was not answered in time');
  return async (url, { body, headers }) => {
    const message = JSON.parse(body) as CallbackBody;
    const { payload } = message;
    const text = payload === undefined ? body : JSON.stringify({ ...message, payload: payload.data?.result });
    const statusCode = await abortAfter({ clock, timeoutMs: TIMEOUT_MS, tooLate }, async (signal) => {
      const answer = await request(url, { method: 'POST', headers, body: text, dispatcher, signal });
      await answer.body.dump();
      return answer.statusCode;
    });
    const isRefused = statusCode === 404 && message.action === 'check' && !hasBegun(url);
    const isRedirect = statusCode >= 300 && statusCode < 400;
    const status = isRefused || isRedirect ? GONE : statusCode;
    return { ok: status >= 200 && status < 300, status };
  };
}

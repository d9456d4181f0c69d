import type { ApolloServer, HTTPGraphQLRequest } from '@apollo/server';
import type { Request, RequestHandler, Response } from 'express';
import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import { parseJson } from '../../lib/parse-json.js';
import type { RequestContext } from '../../context.js';
import { authenticationOf } from '../admission/authenticate.js';
import { createContext } from '../context/create-context.js';
import type { PermissionGroup } from '../../authorization/permission-groups.js';
import { readRequest, sendResponse } from '../http/http-server.js';
import type { Services } from '../services/services.js';
import { createStreamOwner } from './stream-owner.js';
import { expectStream, type AcceptedStream } from './stream-requests.js';
import { StreamResults, type StreamExecution } from './stream-results.js';

/** Prevents proxies from closing the connection as idle. */
export const KEEP_ALIVE_MS = 12_000;
const EVENT_STREAM = 'text/event-stream';

/**
 * GraphQL over server-sent events, distinct connections mode: if the request of a subscription accepts `text/event-stream`,
 * the response has one event per result, and a last one of type `complete`. All other requests are served over HTTP.
 * Source: graphql-sse, PROTOCOL.md.
 */
export function serveEvents(
  apollo: ApolloServer<RequestContext>,
  services: Services,
  groups: readonly PermissionGroup[],
  execution: StreamExecution,
): RequestHandler {
  return async (request, response) => {
    const { caller } = authenticationOf(request);
    const context = await createContext(request, services, groups);
    const slot = expectStream(context);
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: asHttpRequest(request),
      context: async () => context,
    });
    const stream = slot.accepted;
    if (stream === undefined || caller === undefined) {
      sendResponse(response, answer);
      return;
    }
    const owner = createStreamOwner(request, caller, stream, services, groups);
    await sendEvents(response, stream, new StreamResults(stream, execution, owner));
  };
}

/** Requests that can't become a stream receive JSON, as if nothing else had been accepted. */
function asHttpRequest(request: Request): HTTPGraphQLRequest {
  const read = readRequest(request);
  const { headers } = read;
  const others = (request.headers.accept ?? '').split(',').filter((type) => !type.includes(EVENT_STREAM));
  headers.set('accept', others.length === 0 ? 'application/json' : others.join(','));
  const members = read.method === 'GET' ? subscriptionIn(new URLSearchParams(read.search)) : undefined;
  if (members === undefined) return read;
  headers.set('content-type', 'application/json');
  return { method: 'POST', headers, search: '', body: members };
}

/**
 * Gateways and browsers use GET for events. It is safe, and needs a token, which pages of other origins can't send: Apollo
 * Server's rules for GET apply to queries only.
 */
function subscriptionIn(search: URLSearchParams): Readonly<Record<string, unknown>> | undefined {
  const query = search.get('query') ?? '';
  const operationName = search.get('operationName');
  try {
    const operation = getOperationAST(parse(query), operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return undefined;
  } catch {
    return undefined;
  }
  const variables = search.get('variables');
  return {
    query,
    ...(operationName !== null && { operationName }),
    ...(variables !== null && { variables: parseJson(variables) }),
  };
}

async function sendEvents(response: Response, stream: AcceptedStream, results: StreamResults): Promise<void> {
  const end = () => void stream.source.return?.();
  response.once('close', end);
  if (response.closed) end();
  response.writeHead(200, {
    'content-type': `${EVENT_STREAM}; charset=utf-8`,
    'cache-control': 'private, no-store',
    'x-accel-buffering': 'no',
  });
  response.write(':\n\n');
  const keepAlive = setInterval(() => response.write(':\n\n'), KEEP_ALIVE_MS);
  try {
    for await (const result of results) {
      await write(response, `event: next\ndata: ${JSON.stringify(result)}\n\n`);
    }
    await write(response, 'event: complete\ndata: \n\n');
  } finally {
    clearInterval(keepAlive);
    response.end();
  }
}

/** Waits until a slow client has drained the buffer. */
async function write(response: Response, text: string): Promise<void> {
  if (response.closed || response.write(text)) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.once('drain', done).once('close', done);
  });
}

/** Applies the handler only to clients that accept events. */
export function forEvents(serve: RequestHandler): RequestHandler {
  return (request, response, next) => {
    if (request.headers.accept?.includes(EVENT_STREAM) === true) return serve(request, response, next);
    next();
    return undefined;
  };
}

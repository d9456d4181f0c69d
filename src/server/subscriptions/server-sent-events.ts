import type { ApolloServer, HTTPGraphQLRequest, HTTPGraphQLResponse } from '@apollo/server';
import type { Request, RequestHandler, Response } from 'express';
import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import { parseJson } from '../../lib/parse-json.js';
import type { RequestContext } from '../../context.js';
import { authenticationOf } from '../admission/authenticate.js';
import { endTurn } from '../admission/fair-starts.js';
import { registerDocument } from '../admission/requested-document.js';
import { createContext } from '../context/create-context.js';
import type { PermissionGroup } from '../../authorization/permission-groups.js';
import { corkForTurn, readRequest, sendResponse, setHeaders } from '../http/http-server.js';
import { noteWork } from '../http/request-head.js';
import type { Services } from '../services/services.js';
import { createStreamOwner } from './stream-owner.js';
import { expectStream, type AcceptedStream } from './stream-requests.js';
import { StreamResults, type StreamExecution } from './stream-results.js';

/** Prevents proxies from closing the connection as idle. */
export const KEEP_ALIVE_MS = 12_000;
const EVENT_STREAM = 'text/event-stream';
const HEADERS = {
  'content-type': `${EVENT_STREAM}; charset=utf-8`,
  'cache-control': 'private, no-store',
  'x-accel-buffering': 'no',
};
const COMPLETE_EVENT = 'event: complete\ndata: \n\n';
const nextEvent = (json: string) => `event: next\ndata: ${json}\n\n`;

/**
 * GraphQL over server-sent events, distinct connections mode: if the request of a subscription accepts `text/event-stream`,
 * the response has one event per result, and a last one of type `complete`. So has each GraphQL response, with one result, if
 * the request accepts nothing else: graphql-sse can't read another, and repeats the operation, also a mutation, up to 5 times.
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
    let isOperation = false;
    const executed = apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: asHttpRequest(request),
      // Apollo Server calls it for requests that pass its rules for HTTP.
      context: async () => {
        isOperation = true;
        return context;
      },
    });
    const answer = await noteWork(request, executed);
    registerDocument(request, answer.status);
    const stream = slot.accepted;
    if (stream === undefined || caller === undefined) {
      if (isOperation && othersThanEvents(request).length === 0) sendOneEvent(response, answer);
      else sendResponse(response, answer);
      return;
    }
    endTurn(request);
    const owner = createStreamOwner(request, caller, stream, services, groups);
    await sendEvents(response, stream, new StreamResults(stream, execution, owner));
  };
}

/** The accepted types other than events. */
function othersThanEvents({ headers }: Request): readonly string[] {
  return (headers.accept ?? '').split(',').filter((type) => !type.includes(EVENT_STREAM));
}

/** Requests that can't become a stream are executed as if nothing but JSON had been accepted. */
function asHttpRequest(request: Request): HTTPGraphQLRequest {
  const read = readRequest(request);
  const { headers } = read;
  const others = othersThanEvents(request);
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

/** Also for a document or variables that aren't valid, which have HTTP 400 otherwise. */
function sendOneEvent(response: Response, answer: HTTPGraphQLResponse): void {
  const { status = 200, headers, body } = answer;
  if ((status !== 200 && status !== 400) || body.kind !== 'complete') {
    sendResponse(response, answer);
    return;
  }
  setHeaders(response, headers);
  response.writeHead(200, HEADERS);
  response.end(`${nextEvent(body.string.trim())}${COMPLETE_EVENT}`);
}

async function sendEvents(response: Response, stream: AcceptedStream, results: StreamResults): Promise<void> {
  const end = () => void stream.source.return?.();
  response.once('close', end);
  if (response.closed) end();
  response.writeHead(200, HEADERS);
  response.write(':\n\n');
  const keepAlive = setInterval(() => response.write(':\n\n'), KEEP_ALIVE_MS);
  try {
    for await (const result of results) {
      await write(response, nextEvent(JSON.stringify(result)));
    }
    await write(response, COMPLETE_EVENT);
  } finally {
    clearInterval(keepAlive);
    response.end();
  }
}

/** Waits until a slow client has drained the buffer. */
async function write(response: Response, text: string): Promise<void> {
  if (response.socket !== null) corkForTurn(response.socket);
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

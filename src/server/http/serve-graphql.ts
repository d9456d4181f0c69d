import {
  HeaderMap,
  type ApolloServer,
  type BaseContext,
  type HTTPGraphQLRequest,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import type { Request, RequestHandler, Response } from 'express';
import { encodeResponse } from '../operations/response-cache.js';

/** Executes requests by Apollo Server. */
export function serveGraphQL<Context extends BaseContext>(
  apollo: ApolloServer<Context>,
  createContext: (request: Request) => Promise<Context>,
): RequestHandler {
  return async (request, response) => {
    const context = () => createContext(request);
    sendResponse(
      response,
      await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: readRequest(request), context }),
    );
  };
}

export function readRequest({ method, headers: sent, url, body }: Request): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(sent)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const query = url.indexOf('?');
  return {
    method: method.toUpperCase(),
    headers,
    search: query === -1 ? '' : url.slice(query),
    body: body as unknown,
  };
}

/** Sends a response with its length. */
export function sendResponse(response: Response, { status = 200, headers, body }: HTTPGraphQLResponse): void {
  // No operation of the schema is executed incrementally.
  const bytes = encodeResponse(headers, body.kind === 'complete' ? body.string : '');
  for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader('content-length', bytes.length);
  response.statusCode = status;
  response.end(bytes);
}

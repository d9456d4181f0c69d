import type { IncomingMessage } from 'node:http';
import type { Request, Response, RequestHandler } from 'express';
import type { ErrorCode } from '../../errors/error-code.js';
import { publicExtensions, type ErrorExtensions } from '../../errors/subgraph-error.js';
import { awaitsContinue } from './http-server.js';
import { LIMITS } from '../../config/limits.js';
import type { CallerRateLimitedError } from '../../errors/caller-errors.js';

/** An error of this service, or one with a code of GraphQL's. */
export interface RefusalError {
  readonly message: string;
  readonly code: ErrorCode;
  readonly extensions: ErrorExtensions;
}

export interface Refusal {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

const ofGateways = new WeakSet<IncomingMessage>();

/** From now on this request is answered with HTTP 200 even for errors. */
export function expectOk(request: IncomingMessage): void {
  ofGateways.add(request);
}

/** The HTTP status of a rejected request. */
export function statusFor(request: IncomingMessage, status: number): number {
  return ofGateways.has(request) ? 200 : status;
}

/** How much of an unread body is discarded: a client whose connection is cut early never reads the response. */
const MAX_DISCARDED_BYTES = 2 * LIMITS.maxBodyBytes;

/** The media types of a response; JSON for clients that accept anything. */
const JSON_TYPES = ['application/json', 'application/graphql-response+json'];

/**
 * Responds to a request that never becomes an operation, in GraphQL's shape. The body may be unread: the rest is discarded
 * as it arrives, and the connection closes if the rest exceeds the limit.
 */
export function refuseRequest(
  request: Request,
  response: Response,
  error: RefusalError,
  { status, headers = {} }: Refusal,
): void {
  discardBody(request, response);
  const type = request.accepts(JSON_TYPES) || 'application/json';
  response
    .status(statusFor(request, status))
    .set(headers)
    .type(`${type}; charset=utf-8`)
    .send(
      JSON.stringify({
        errors: [{ message: error.message, extensions: publicExtensions(error.code, error.extensions) }],
      }),
    );
}

/** Call it before sending the response: it decides whether the connection stays open. */
function discardBody(request: Request, response: Response): void {
  if (request.readableEnded) return;
  // A client that waits for `100 Continue` may send the body or not, so that the next bytes on this connection are
  // ambiguous.
  if (awaitsContinue(request) || declaredBytes(request) > MAX_DISCARDED_BYTES)
    response.set('connection', 'close');
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MAX_DISCARDED_BYTES) request.socket.destroy();
  });
}

/** The declared length of the body; 0 if there is none. */
function declaredBytes(request: Request): number {
  return Number(request.headers['content-length'] ?? 0);
}

/** Responds with 429, or 503, and Retry-After. */
export function refuseCaller(
  request: Request,
  response: Response,
  error: CallerRateLimitedError,
  status: 429 | 503 = 429,
): void {
  refuseRequest(request, response, error, {
    status,
    headers: { 'retry-after': String(error.retryAfterSeconds) },
  });
}

export function refuseMalformed(request: Request, response: Response, message: string): void {
  refuseRequest(request, response, badRequest(message), { status: 400 });
}

/** Responds with 405 to methods that GraphQL has no use for, whatever the type of their body. */
export const refuseMethod: RequestHandler = (request, response) => {
  const error = badRequest('GraphQL is served to GET and POST.');
  refuseRequest(request, response, error, { status: 405, headers: { allow: 'GET, POST' } });
};

export function badRequest(message: string): RefusalError {
  return { code: 'BAD_REQUEST', message, extensions: {} };
}

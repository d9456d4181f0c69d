import type { Request, Response } from 'express';
import { requestIdOf } from '../request-id.js';
import { awaitsContinue } from './http-server.js';

/** An error of ours, or one with a code of GraphQL's. */
export interface RefusalError {
  readonly message: string;
  readonly code: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface Refusal {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The media types of an answer; JSON for whoever takes anything. */
const JSON_TYPES = ['application/json', 'application/graphql-response+json'];

/**
 * Answers a request that never becomes an operation, in GraphQL's shape. Its body may not have been read: what is still to
 * come of it is thrown away as it arrives, and the connection ends where that is more than a body may have.
 *
 * @param mostBytes how much may be thrown away, to keep the connection
 */
export function refuseRequest(
  request: Request,
  response: Response,
  error: RefusalError,
  { status, headers = {}, mostBytes }: Refusal & { readonly mostBytes: number },
): void {
  discardBody(request, response, mostBytes);
  const type = request.accepts(JSON_TYPES) || 'application/json';
  response
    .status(status)
    .set({ 'x-request-id': requestIdOf(request), ...headers })
    .type(`${type}; charset=utf-8`)
    .send(
      JSON.stringify({
        errors: [{ message: error.message, extensions: { code: error.code, ...error.extensions } }],
      }),
    );
}

/** To be called before the answer is sent: it says whether the connection stays. */
export function discardBody(request: Request, response: Response, mostBytes: number): void {
  if (request.readableEnded) return;
  // Whoever waits to be asked may send the body or not: what comes next on this connection can't be told.
  if (awaitsContinue(request) || declaredBytes(request) > mostBytes) response.set('connection', 'close');
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > mostBytes) request.socket.destroy();
  });
}

/** The length of the body as the headers say it; 0 where they don't. */
function declaredBytes(request: Request): number {
  return Number(request.headers['content-length'] ?? 0);
}

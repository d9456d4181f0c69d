import type { IncomingMessage } from 'node:http';
import type { Request, Response } from 'express';
import { requestIdOf } from './request-id.js';
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

/** Requests of gateways. */
const ofGateways = new WeakSet<IncomingMessage>();

/**
 * From now on this request is answered with HTTP 200, whatever its errors are. A gateway takes any other status for a fault
 * of the network: some of them throw the body away, and show the address of this server instead of our message and code.
 */
export function expectOk(request: IncomingMessage): void {
  ofGateways.add(request);
}

/** The status that a request is refused with. */
export function statusFor(request: IncomingMessage, status: number): number {
  return ofGateways.has(request) ? 200 : status;
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
    .status(statusFor(request, status))
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

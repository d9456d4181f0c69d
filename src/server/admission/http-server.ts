import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { Limits } from '../../config/limits.js';

/** Requests whose sender waits for `100 Continue` before it sends a body. */
const awaiting = new WeakSet<IncomingMessage>();

/**
 * An HTTP server on which nobody can hold connections for long: there are so many of them at most, and headers and bodies
 * have to come in time. What doesn't is answered with 408 and closed.
 */
export function createHttpServer(limits: Limits, listener?: RequestListener): Server {
  const server = createServer(
    {
      headersTimeout: limits.headersTimeoutMs,
      requestTimeout: limits.requestTimeoutMs,
      // Longer than balancers keep idle connections: if we closed first, a request on its way would be lost.
      keepAliveTimeout: limits.keepAliveMs,
      connectionsCheckingInterval: limits.connectionCheckMs,
    },
    listener,
  );
  server.maxConnections = limits.maxConnections;
  // Node would ask for the body at once, before anybody looked at who sends it. All listeners hear of it as of any other
  // request, those that count running requests too.
  server.on('checkContinue', (request, response) => {
    awaiting.add(request);
    server.emit('request', request, response);
  });
  return server;
}

/** Whether the sender still waits to be told to send its body. */
export function awaitsContinue(request: IncomingMessage): boolean {
  return awaiting.has(request);
}

/** To be called when the sender was told. */
export function forgetContinue(request: IncomingMessage): void {
  awaiting.delete(request);
}

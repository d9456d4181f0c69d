import {
  createServer,
  IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';
import {
  HeaderMap,
  type ApolloServer,
  type BaseContext,
  type HTTPGraphQLRequest,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Limits } from '../../config/limits.js';
import type { MemoryLedger } from '../../lib/memory-ledger.js';
import { encodeResponse } from '../operations/response-cache.js';
import { noteWork } from './request-head.js';
import cors from 'cors';

/** Requests that sent `Expect: 100-continue` and whose client waits for `100 Continue`. */
const awaiting = new WeakSet<IncomingMessage>();

/** Open requests of a connection at most. Their headers, of 16 KB each, are held before any rate applies. */
const MAX_PIPELINED = 8;

/** Requests with `Upgrade`. */
const offering = new WeakSet<IncomingMessage>();

/**
 * A request that becomes a socket only if it asks for WebSocket. Java's clients offer HTTP/2 with each request, and curl does
 * on demand: servers ignore the protocols that they don't speak (RFC 9110, 7.8), but Node passes on any.
 */
class IncomingRequest extends IncomingMessage {
  /** Node sets it when it has read the headers, and decides by it. */
  get upgrade(): boolean {
    const isSocket = this.headers.upgrade?.toLowerCase() === 'websocket';
    return offering.has(this) && (isSocket || this.method === 'CONNECT');
  }

  set upgrade(isOffered: boolean | null) {
    if (isOffered === true) offering.add(this);
  }
}

/**
 * An HTTP server with limits on connections: their number, and the time for headers and bodies. Slow requests receive 408,
 * and the connection closes. Clients that stop reading a response are disconnected. When bytes in flight exceed the memory
 * for them, the connections with the most unread bytes are disconnected first. Requests of one connection are handled one
 * after another, so that pipelined requests don't take a turn of the thread together.
 */
export function createHttpServer(limits: Limits, memory: MemoryLedger, listener: RequestListener): Server {
  const server: Server = createServer({
    IncomingMessage: IncomingRequest,
    headersTimeout: limits.headersTimeoutMs,
    requestTimeout: limits.requestTimeoutMs,
    // Longer than load balancers keep idle connections: if this side closed first, a request in flight would be lost.
    keepAliveTimeout: limits.keepAliveMs,
    connectionsCheckingInterval: limits.connectionCheckMs,
  });
  server.maxConnections = limits.maxConnections;
  const open = handleInOrder(server, listener);
  cutUnread(server, memory, limits, open);
  // Node would request the body at once, before authentication. All listeners receive this request like any other,
  // including those that count running requests.
  server.on('checkContinue', (request, response) => {
    awaiting.add(request);
    server.emit('request', request, response);
  });
  return server;
}

/** Calls the listener for one request of a connection at a time. Returns the open requests of each connection. */
function handleInOrder(server: Server, listener: RequestListener): ReadonlyMap<Socket, readonly unknown[]> {
  const open = new Map<Socket, (() => void)[]>();
  server.on('connection', (socket: Socket) => {
    open.set(socket, []);
    socket.once('close', () => open.delete(socket));
  });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const requests = open.get(request.socket);
    if (requests === undefined) return;
    requests.push(() => {
      response.once('close', () => {
        requests.shift();
        const [next] = requests;
        // In a later turn: other connections and timers come between. A request that arrives meanwhile starts by itself.
        if (next === undefined) return;
        setImmediate(() => {
          if (!request.socket.destroyed) next();
        });
      });
      listener(request, response);
    });
    if (requests.length > MAX_PIPELINED) request.socket.destroy();
    else if (requests.length === 1) requests[0]?.();
  });
  return open;
}

/** Closes idle connections, and connections whose client doesn't read its response. */
function cutUnread(
  server: Server,
  memory: MemoryLedger,
  { unreadMs, connectionCheckMs }: Limits,
  open: ReadonlyMap<Socket, readonly unknown[]>,
): void {
  server.setTimeout(unreadMs, (socket) => {
    if (socket.writableLength > 0 || (open.get(socket)?.length ?? 0) === 0) socket.destroy();
  });
  const unwatch = memory.watch(function* () {
    for (const socket of open.keys()) {
      const bytes = socket.writableLength;
      if (bytes > 0) yield { bytes, cut: () => socket.destroy() };
    }
  });
  const timer = setInterval(() => {
    memory.measure();
  }, connectionCheckMs);
  timer.unref();
  server.once('close', () => {
    clearInterval(timer);
    unwatch();
  });
}

/** Does the same for a socket that has been upgraded. */
export function cutUnreadSocket({ socket }: IncomingMessage, { unreadMs }: Limits): void {
  socket.setTimeout(unreadMs);
  socket.on('timeout', () => {
    if (socket.writableLength > 0) socket.destroy();
  });
}

const corked = new WeakSet<Socket>();

/** Sends everything that is written to the socket in this turn of the event loop with one system call. */
export function corkForTurn(socket: Socket): void {
  if (corked.has(socket)) return;
  corked.add(socket);
  socket.cork();
  setImmediate(() => {
    corked.delete(socket);
    socket.uncork();
  });
}

/** Whether the client still waits for `100 Continue`. */
export function awaitsContinue(request: IncomingMessage): boolean {
  return awaiting.has(request);
}

/** Call it after `100 Continue` was sent. */
export function forgetContinue(request: IncomingMessage): void {
  awaiting.delete(request);
}

/** Responses depend on the caller: intermediate caches must not store them. */
export function forbidCaching(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('cache-control', 'private, no-store');
  next();
}

export function serveGraphQL<Context extends BaseContext>(
  apollo: ApolloServer<Context>,
  createContext: (request: Request) => Promise<Context>,
  onExecuted: (request: Request, status: number | undefined) => void,
): RequestHandler {
  return async (request, response) => {
    const context = () => createContext(request);
    const httpGraphQLRequest = readRequest(request);
    const executed = apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context });
    const answer = await noteWork(request, executed);
    onExecuted(request, answer.status);
    sendResponse(response, answer);
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

/** Adds to `Vary`, which names `Origin` if browsers of other origins are allowed. */
export function setHeaders(response: Response, headers: HeaderMap): void {
  for (const [name, value] of headers) {
    if (name === 'vary' && response.hasHeader(name)) response.vary(value);
    else response.setHeader(name, value);
  }
}

/** Sends a response with its length. */
export function sendResponse(response: Response, { status = 200, headers, body }: HTTPGraphQLResponse): void {
  // No operation of the schema is executed incrementally.
  const bytes = encodeResponse(headers, body.kind === 'complete' ? body.string : '');
  setHeaders(response, headers);
  response.setHeader('content-length', bytes.length);
  response.statusCode = status;
  response.end(bytes);
}

/** Response headers that pages of other origins may read. */
const EXPOSED_HEADERS = ['x-request-id', 'retry-after', 'www-authenticate'];

/** How long browsers may cache a preflight response, in seconds. */
const MAX_AGE_SECONDS = 600;

/**
 * Allows cross-origin requests from these origins. Callers send their token in a header, so that cookies are not allowed.
 * Preflights carry no token: this handler responds to them before authentication.
 */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  return cors({
    origin: [...origins],
    methods: ['GET', 'POST'],
    exposedHeaders: EXPOSED_HEADERS,
    maxAge: MAX_AGE_SECONDS,
    optionsSuccessStatus: 204,
  });
}

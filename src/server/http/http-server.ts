import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';
import type { Limits } from '../../config/limits.js';
import type { MemoryLedger } from '../../lib/memory-ledger.js';

/** Requests that sent `Expect: 100-continue` and whose client waits for `100 Continue`. */
const awaiting = new WeakSet<IncomingMessage>();

/**
 * An HTTP server with limits on connections: their number, and the time for headers and bodies. Slow requests receive 408,
 * and the connection closes. Clients that stop reading a response are disconnected. When bytes in flight exceed the memory
 * for them, the connections with the most unread bytes are disconnected first.
 */
export function createHttpServer(limits: Limits, memory: MemoryLedger, listener?: RequestListener): Server {
  const server = createServer(
    {
      headersTimeout: limits.headersTimeoutMs,
      requestTimeout: limits.requestTimeoutMs,
      // Longer than load balancers keep idle connections: if this side closed first, a request in flight would be lost.
      keepAliveTimeout: limits.keepAliveMs,
      connectionsCheckingInterval: limits.connectionCheckMs,
    },
    listener,
  );
  server.maxConnections = limits.maxConnections;
  cutUnread(server, memory, limits);
  // Node would request the body at once, before authentication. All listeners receive this request like any other,
  // including those that count running requests.
  server.on('checkContinue', (request, response) => {
    awaiting.add(request);
    server.emit('request', request, response);
  });
  return server;
}

/** Closes idle connections, and connections whose client doesn't read its response. */
function cutUnread(server: Server, memory: MemoryLedger, { unreadMs, connectionCheckMs }: Limits): void {
  /** The open responses of each connection, oldest first: requests may be pipelined. */
  const open = new Map<Socket, Set<ServerResponse>>();
  server.on('connection', (socket: Socket) => {
    const responses = new Set<ServerResponse>();
    open.set(socket, responses);
    socket.once('close', () => {
      open.delete(socket);
      // Node emits this only for the response that has the socket, not for those that wait behind it.
      for (const response of responses) if (response.socket === null) response.emit('close');
    });
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    const responses = open.get(socket);
    responses?.add(response);
    response.once('close', () => responses?.delete(response));
  });
  server.setTimeout(unreadMs, (socket) => {
    if (socket.writableLength > 0 || (open.get(socket)?.size ?? 0) === 0) socket.destroy();
  });
  const unwatch = memory.watch(function* () {
    for (const [socket, responses] of open) {
      let bytes = socket.writableLength;
      for (const response of responses) if (response.socket === null) bytes += response.writableLength;
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

/** Whether nobody can receive the response. The `closed` of one that waits behind another stays false. */
export function isGone(response: ServerResponse): boolean {
  return response.closed || response.req.socket.destroyed;
}

/** Whether the client still waits for `100 Continue`. */
export function awaitsContinue(request: IncomingMessage): boolean {
  return awaiting.has(request);
}

/** Call it after `100 Continue` was sent. */
export function forgetContinue(request: IncomingMessage): void {
  awaiting.delete(request);
}

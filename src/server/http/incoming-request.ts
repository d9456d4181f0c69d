import { IncomingMessage } from 'node:http';

/** Requests with `Upgrade`. */
const offering = new WeakSet<IncomingMessage>();

/**
 * A request that becomes a socket only if it asks for WebSocket. Java's clients offer HTTP/2 with each request, and curl does
 * on demand: servers ignore the protocols that they don't speak (RFC 9110, 7.8), but Node passes on any.
 */
export class IncomingRequest extends IncomingMessage {
  /** Node sets it when it has read the headers, and decides by it. */
  get upgrade(): boolean {
    const isSocket = this.headers.upgrade?.toLowerCase() === 'websocket';
    return offering.has(this) && (isSocket || this.method === 'CONNECT');
  }

  set upgrade(isOffered: boolean | null) {
    if (isOffered === true) offering.add(this);
  }
}

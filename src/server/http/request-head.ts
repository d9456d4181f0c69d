import type { IncomingHttpHeaders } from 'node:http';

/** The parts of a request that identify its sender and its target: of an HTTP request, or its equivalent on a socket. */
export interface RequestHead {
  readonly headers: IncomingHttpHeaders;
}

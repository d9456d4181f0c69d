import type { IncomingHttpHeaders } from 'node:http';

/** As much of a request as tells who sends it and what it addresses: of HTTP, or what stands for it on a socket. */
export interface RequestHead {
  readonly headers: IncomingHttpHeaders;
}

import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Reply } from './reply.js';

/** Sends a response: whole, half, not at all, byte by byte, or with a wrong `Content-Length`. */
export type Delivery =
  | 'whole'
  | 'cut'
  | 'never'
  | 'reset'
  | 'tlsRefused'
  | 'lengthTooLong'
  | 'lengthTooShort'
  | { readonly dripMs: number };

/** The TLS record of a fatal alert, handshake_failure (RFC 8446, 6). */
const handshakeFailure = Buffer.of(21, 3, 3, 0, 2, 2, 40);

export function deliver(response: ServerResponse, reply: Reply, delivery: Delivery): void {
  if (delivery === 'never') return;
  if (delivery === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  if (delivery === 'tlsRefused') {
    response.socket?.end(handshakeFailure);
    return;
  }
  if (reply.body instanceof Readable) {
    stream(response, reply, reply.body, delivery === 'whole');
    return;
  }
  const body = Buffer.from(reply.body ?? '');
  response.writeHead(reply.status, { ...reply.headers, 'content-length': promisedLength(body, delivery) });
  if (typeof delivery === 'object') {
    void drip(response, body, delivery.dripMs);
    return;
  }
  switch (delivery) {
    case 'whole':
    case 'lengthTooShort':
      response.end(body);
      return;
    case 'cut':
      response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.socket?.destroy());
      return;
    case 'lengthTooLong':
      response.write(body);
  }
}

/** Whole, or broken off after the first part. A failing body also ends the connection. */
function stream(response: ServerResponse, reply: Reply, body: Readable, isWhole: boolean): void {
  body.on('error', () => response.destroy());
  // The client may have disconnected meanwhile, in which case no event follows.
  if (response.destroyed) {
    body.destroy();
    return;
  }
  response.writeHead(reply.status, reply.headers);
  response.on('close', () => body.destroy());
  if (isWhole) body.pipe(response);
  else body.once('data', (chunk: Buffer) => response.write(chunk, () => response.destroy()));
}

function promisedLength(body: Buffer, delivery: Delivery): number {
  if (delivery === 'lengthTooLong') return body.length + 1_000;
  return delivery === 'lengthTooShort' ? Math.floor(body.length / 2) : body.length;
}

async function drip(response: ServerResponse, body: Buffer, pauseMs: number): Promise<void> {
  for (const byte of body) {
    if (response.destroyed) return;
    response.write(Buffer.of(byte));
    await wait(pauseMs);
  }
  response.end();
}

import { connectTo, type RawConnection } from './raw-request.js';

/** Opcodes of RFC 6455. */
export const [CONTINUATION, TEXT, BINARY, PING, PONG] = [0x0, 0x1, 0x2, 0x9, 0xa] as const;

export interface RawSocket extends RawConnection {
  /** Of the server's close frame; undefined if there was none. */
  readonly closeCode: () => number | undefined;
}

/** A WebSocket whose frames the test writes, as no client sends them. It doesn't respond to a close. */
export async function openRawSocket(url: string): Promise<RawSocket> {
  const connection = await connectTo(url);
  const headers = {
    host: 'subgraph',
    upgrade: 'websocket',
    connection: 'upgrade',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'sec-websocket-protocol': 'graphql-transport-ws',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  connection.write(`GET /graphql HTTP/1.1\r\n${lines.join('')}\r\n`);
  await connection.received(/\r\n\r\n/);
  const chunks: Buffer[] = [];
  connection.socket.on('data', (chunk) => chunks.push(chunk));
  return { ...connection, closeCode: () => closeCodeIn(Buffer.concat(chunks)) };
}

/** A frame with a mask of zeros. @param isLast whether it ends its message */
export function frameOf(opcode: number, payload: string | Buffer, isLast = true): Buffer {
  const bytes = Buffer.from(payload as string);
  const head = Buffer.alloc(bytes.length < 126 ? 2 : 4);
  head[0] = (isLast ? 0x80 : 0) | opcode;
  head[1] = 0x80 | Math.min(bytes.length, 126);
  if (head.length === 4) head.writeUInt16BE(bytes.length, 2);
  return Buffer.concat([head, Buffer.alloc(4), bytes]);
}

function closeCodeIn(frames: Buffer): number | undefined {
  for (let at = 0; at + 1 < frames.length;) {
    const length = frames[at + 1] ?? 0;
    const start = at + (length === 126 ? 4 : 2);
    if (frames[at] === 0x88) return length < 2 ? undefined : frames.readUInt16BE(start);
    at = start + (length === 126 ? frames.readUInt16BE(at + 2) : length);
  }
  return undefined;
}

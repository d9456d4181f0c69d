import { once } from 'node:events';
import { connect } from 'node:net';

/** A request as bytes, on a connection of its own. */
export interface RawExchange {
  readonly head: readonly string[];
  readonly body?: Buffer;
  /** How often it is written, one after the other, before anything is read. */
  readonly times?: number;
  /** Answers are not read for as long as this request, beside it, takes to be answered. */
  readonly unreadWhile?: () => Promise<unknown>;
  /** The frames after the server has accepted a WebSocket. */
  readonly frames?: readonly Buffer[];
  /** The connection is cut as soon as all is written. */
  readonly isCut?: boolean;
}

/** No server may leave a sender without an answer or an end for longer: all of its own limits are shorter. */
const MAX_MS = 40_000;
/** Answers longer than this are no longer read. */
const MAX_CHARACTERS = 20_000_000;

/** @returns everything that came back, bytes as Latin-1 characters */
export async function exchange(url: string, sent: RawExchange): Promise<string> {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  let [text, isUpgraded] = ['', false];
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    socket.destroy();
  }, MAX_MS);
  const ended = new Promise((resolve) => socket.once('close', resolve));
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
    if (sent.frames !== undefined && !isUpgraded && text.startsWith('HTTP/1.1 101')) {
      isUpgraded = true;
      for (const frame of sent.frames) socket.write(frame);
      if (sent.isCut === true) socket.destroySoon();
      else socket.end();
    }
    // Streams have no end of their own.
    if (text.includes('\ncontent-type: text/event-stream') || text.length > MAX_CHARACTERS) socket.destroy();
  });
  await once(socket, 'connect');
  const [line = '', ...headers] = sent.head;
  const head = [
    line,
    `host: ${host}`,
    ...headers,
    ...(sent.frames === undefined ? ['connection: close'] : []),
  ];
  const { body = Buffer.alloc(0), times = 1 } = sent;
  const whole = Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), body]);
  if (sent.unreadWhile !== undefined) socket.pause();
  const kept =
    times > 1
      ? Buffer.from(whole.toString('latin1').replace('connection: close', 'x-kept: 1'), 'latin1')
      : whole;
  for (let time = 1; time < times; time += 1) socket.write(kept);
  socket.write(whole);
  if (sent.isCut === true && sent.frames === undefined) socket.destroySoon();
  if (sent.unreadWhile !== undefined) {
    await sent.unreadWhile();
    socket.destroy();
  }
  await ended;
  clearTimeout(timer);
  if (isLate) throw new Error(`no end within ${MAX_MS} ms: ${text.slice(0, 200)}`);
  return text;
}

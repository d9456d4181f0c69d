import { connect, type Socket } from 'node:net';

const OF_EACH = 40;

/** Connections that stall: without data, within a head, within a body, and with an unread response. */
const BEGINNINGS = [
  '',
  'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-ty',
  'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"query":"{',
  'GET /health/live HTTP/1.1\r\nhost: a\r\n\r\n',
];

/** Opens connections that begin and stall. @returns the function that destroys them */
export function openHalf(urls: readonly string[]): () => void {
  const sockets: Socket[] = [];
  for (const url of urls) {
    const { hostname, port } = new URL(url);
    for (let index = 0; index < OF_EACH; index += 1) {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined);
      socket.write(BEGINNINGS[index % BEGINNINGS.length] ?? '');
      socket.pause();
      sockets.push(socket);
    }
  }
  return () => {
    for (const socket of sockets) socket.destroy();
  };
}

import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';

/** Sockets to a server, each with one subscription or none. */
export interface SocketListeners {
  /** Arrival times of all change messages since the last call, in milliseconds of a monotonic clock. */
  readonly arrived: () => readonly number[];
  close(): void;
}

const MAX_OPENING = 200;

/** Opens `count` sockets, a limited number at a time, and waits until all are open. */
export async function openListeners(
  url: string,
  count: number,
  { token, query }: { readonly token?: string; readonly query?: string },
): Promise<SocketListeners> {
  const sockets = new Set<WebSocket>();
  let [arrived, ready, failed] = [[] as number[], 0, 0];
  const open = () => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    sockets.add(socket);
    let isReady = false;
    socket.on('open', () => {
      const payload = token === undefined ? {} : { authorization: `Bearer ${token}` };
      socket.send(JSON.stringify({ type: 'connection_init', payload }));
    });
    socket.on('message', (data: Buffer) => {
      const text = data.toString('utf8');
      if (text.startsWith('{"type":"connection_ack"')) {
        ready += 1;
        isReady = true;
        if (query !== undefined)
          socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
        return;
      }
      if (text.includes('"isNew"')) arrived.push(performance.now());
    });
    // The close event reports it too.
    socket.on('error', () => undefined);
    // The server closes sockets that take too long to connect, as this process may with so many; these are retried.
    socket.on('close', () => {
      sockets.delete(socket);
      if (isReady) return;
      failed += 1;
      if (failed < count) open();
    });
  };
  for (let index = 0; index < count; index += 1) {
    open();
    // The server accepts few unauthenticated sockets at a time.
    while (index - ready >= MAX_OPENING) await wait(5);
  }
  for (let waited = 0; ready < count; waited += 1) {
    if (waited > 6_000) throw new Error(`${ready} of ${count} sockets are open after five minutes`);
    await wait(50);
  }
  return {
    arrived: () => {
      const now = arrived;
      arrived = [];
      return now;
    },
    close: () => {
      for (const socket of sockets) socket.terminate();
    },
  };
}

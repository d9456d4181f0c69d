import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';

/** Sockets of a server, each with one subscription or none. */
export interface SocketListeners {
  /** When messages came that tell of a change, of all of them, since the last call; milliseconds of a steady clock. */
  readonly arrived: () => readonly number[];
  close(): void;
}

const MAX_OPENING = 200;

/** Opens so many, some at a time, and waits until all are there. */
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
    // It is told of as closed, too.
    socket.on('error', () => undefined);
    // Whoever is too slow at opening so many, as this process may be, is closed by the server, and tries again.
    socket.on('close', () => {
      sockets.delete(socket);
      if (isReady) return;
      failed += 1;
      if (failed < count) open();
    });
  };
  for (let index = 0; index < count; index += 1) {
    open();
    // A server keeps few places for those who haven't said who they are.
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

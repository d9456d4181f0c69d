import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';

/** Sockets of a server, each with one subscription or none. */
export interface SocketListeners {
  /** When messages came that tell of a change, of all of them, since the last call; milliseconds of a steady clock. */
  readonly arrived: () => readonly number[];
  close(): void;
}

const MOST_OPENING = 200;

/** Opens so many, some at a time, and waits until all are there. */
export async function openListeners(
  url: string,
  count: number,
  { token, query }: { readonly token?: string; readonly query?: string },
): Promise<SocketListeners> {
  const sockets: WebSocket[] = [];
  let [arrived, ready] = [[] as number[], 0];
  for (let index = 0; index < count; index += 1) {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    sockets.push(socket);
    socket.on('open', () => {
      const payload = token === undefined ? {} : { authorization: `Bearer ${token}` };
      socket.send(JSON.stringify({ type: 'connection_init', payload }));
    });
    socket.on('message', (data: Buffer) => {
      const text = data.toString('utf8');
      if (text.startsWith('{"type":"connection_ack"')) {
        ready += 1;
        if (query !== undefined)
          socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
        return;
      }
      if (!text.includes('"isNew"')) return;
      arrived.push(performance.now());
    });
    // A server keeps few places for those who haven't said who they are.
    while (index - ready >= MOST_OPENING) await wait(5);
  }
  for (let waited = 0; ready < count; waited += 1) {
    if (waited > 1_200) throw new Error(`${ready} of ${count} sockets are open after a minute`);
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

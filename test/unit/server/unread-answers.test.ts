import { EventEmitter, once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { LIMITS, type Limits } from '../../../src/config/limits.js';
import { MemoryLedger } from '../../../src/lib/memory-ledger.js';
import { createHttpServer } from '../../../src/server/http/http-server.js';

const servers: Server[] = [];
const clients: Socket[] = [];

afterEach(() => {
  for (const client of clients.splice(0)) client.destroy();
  for (const server of servers.splice(0)) server.close();
});

/** Responds to `/n` with n bytes. */
async function start(
  limits: Partial<Limits>,
  capacity = Infinity,
  handled: (string | undefined)[] = [],
): Promise<(...bytes: number[]) => Promise<Socket>> {
  const server = createHttpServer(
    { ...LIMITS, connectionCheckMs: 20, ...limits },
    new MemoryLedger({ capacity }),
    ({ url = '' }, response) => {
      handled.push(url);
      response.end(Buffer.alloc(Number(url.slice(1))));
    },
  );
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return async (...bytes) => {
    const accepted = once(server, 'connection') as Promise<[Socket]>;
    const client = connect((server.address() as AddressInfo).port, '127.0.0.1').pause();
    clients.push(client);
    client.write(bytes.map((one) => `GET /${String(one)} HTTP/1.1\r\nhost: a\r\n\r\n`).join(''));
    return (await accepted)[0];
  };
}

// More than the system buffers.
const MUCH = 40_000_000;

describe('an unread response', () => {
  it('is cut after a while', { tags: 'slow' }, async () => {
    const ask = await start({ unreadMs: 200 });
    const socket = await ask(MUCH);
    await once(socket, 'close');
    expect(socket.destroyed).toBe(true);
  });

  it('is cut at once if all of them fill the memory, the largest first', async () => {
    const ask = await start({ unreadMs: 600_000 }, MUCH + 1_000_000);
    const small = await ask(MUCH / 2);
    const large = await ask(MUCH);
    await once(large, 'close');
    expect([small.destroyed, large.destroyed]).toEqual([false, true]);
  });

  it('lets no other request of its connection start', async () => {
    const handled: (string | undefined)[] = [];
    const ask = await start({ unreadMs: 600_000 }, Infinity, handled);
    const socket = await ask(MUCH, 1, 2);
    await expect.poll(() => socket.writableLength).toBeGreaterThan(0);
    expect(handled).toEqual([`/${MUCH}`]);
  });

  it(
    'stays open if the client reads, however long a pipelined response takes',
    { tags: 'slow' },
    async () => {
      const finish: (() => void)[] = [];
      const server = createHttpServer(
        // Longer than a busy process needs to send a few bytes.
        { ...LIMITS, unreadMs: 1_000 },
        new MemoryLedger({ capacity: Infinity }),
        ({ url }, response) => {
          if (url === '/late') finish.push(() => response.end('late'));
          else response.end('soon');
        },
      );
      servers.push(server.listen(0, '127.0.0.1'));
      await once(server, 'listening');
      let cut = false;
      let timeouts = 0;
      const timedOut = new Promise<void>((resolve) => {
        server.on('timeout', () => {
          timeouts += 1;
          if (timeouts === 1) resolve();
        });
      });
      const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
      clients.push(client);
      client.on('close', () => (cut = true));
      const head = (path: string) => `GET ${path} HTTP/1.1\r\nhost: a\r\n\r\n`;
      let text = '';
      client.on('data', (data) => (text += String(data)));
      client.write(head('/soon') + head('/late'));
      await timedOut;
      finish[0]!();
      await expect.poll(() => text).toContain('late');
      expect(cut).toBe(false);
    },
  );
});

describe('a request', () => {
  it('is handled once if it arrives just when the response before it closes', async () => {
    let calls = 0;
    const server = createHttpServer(LIMITS, new MemoryLedger({ capacity: Infinity }), (request, response) => {
      calls += 1;
      if (calls > 1) return;
      const next = { socket: request.socket };
      response.once('close', () => server.emit('request', next, new EventEmitter()));
      response.end();
    });
    servers.push(server.listen(0, '127.0.0.1'));
    await once(server, 'listening');
    const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
    clients.push(client);
    client.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n');
    await expect.poll(() => calls).toBe(2);
    for (let turn = 0; turn < 10; turn += 1) await new Promise(setImmediate);
    expect(calls).toBe(2);
  });
});

import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from 'undici';
import { expect, it, onTestFinished } from 'vitest';
import { findFreePort } from '../../../bench/processes/free-port.js';
import { isAwaited, isTravelling } from '../../kit/http/travelling-requests.js';

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

function send(url: string, localPort: number): Promise<unknown> {
  const client = new Client(url, { connect: { localPort } as object });
  onTestFinished(() => client.destroy());
  return client.request({ path: '/', method: 'GET' }).catch(() => undefined);
}

it('requests to two servers from the same port of the client have their own responses', async () => {
  let received = () => {};
  const isReceived = new Promise<void>((resolve) => {
    received = resolve;
  });
  const slow = await serve(() => received());
  const failing = await serve((request) => request.socket.destroy());
  const port = await findFreePort();
  void send(slow, port);
  await isReceived;
  await send(failing, port);
  expect([isAwaited(slow), isTravelling(slow)]).toEqual([true, false]);
});

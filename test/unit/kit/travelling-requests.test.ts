import { once } from 'node:events';
import { createServer as createHttpServer, type ServerResponse } from 'node:http';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { request } from 'undici';
import { expect, it, onTestFinished } from 'vitest';
import { isTravelling } from '../../kit/travelling-requests.js';

/** A server that receives no request before its connection is let in. */
async function startSlowServer() {
  const received: ServerResponse[] = [];
  const server = createHttpServer((_request, response) => void received.push(response));
  const waiting: Socket[] = [];
  const door = createServer({ pauseOnConnect: true }, (socket) => void waiting.push(socket)).listen(
    0,
    '127.0.0.1',
  );
  await once(door, 'listening');
  onTestFinished(() => {
    door.close();
    server.closeAllConnections();
  });
  const { port } = door.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, server, waiting, received };
}

it('a request travels until its server has received it, and again until its response is complete', async () => {
  const { url, server, waiting, received } = await startSlowServer();
  expect(isTravelling(url)).toBe(false);
  const answer = request(url);
  await expect.poll(() => waiting.length, { interval: 5 }).toBe(1);
  expect(isTravelling(url)).toBe(true);
  expect(isTravelling('http://127.0.0.1:1')).toBe(false);
  server.emit('connection', waiting[0]);
  waiting[0]!.resume();
  await expect.poll(() => received.length, { interval: 5 }).toBe(1);
  expect(isTravelling(url)).toBe(false);
  received[0]!.end('done');
  expect(isTravelling(url)).toBe(true);
  expect(await (await answer).body.text()).toBe('done');
  expect(isTravelling(url)).toBe(false);
});

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { PATIENT } from '../../kit/time/patience.js';
import { createSocketTraffic } from '../../../src/server/subscriptions/socket-traffic.js';

/** More than the buffers of the system hold. */
const LONG = 'a'.repeat(30_000_000);

it('a socket whose client received a long event slowly is read again', async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const client = new WebSocket(`ws://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
  onTestFinished(() => {
    client.terminate();
  });
  const opened = once(client, 'open');
  const [socket, upgrade] = (await once(server, 'connection')) as [WebSocket, { socket: never }];
  await opened;
  const received: string[] = [];
  const traffic = createSocketTraffic({
    socket,
    stream: upgrade.socket,
    isKnown: () => true,
    rate: { take: () => 0 } as never,
    limits: { maxAnonymousBodyBytes: 1_000 },
    logger: {} as never,
  });
  traffic.onMessage(async (text) => void received.push(text));
  client.pause();
  await traffic.send(LONG);
  client.send('complete');
  await expect.poll(() => received, PATIENT).toEqual(['complete']);
  expect(socket.isPaused).toBe(true);
  const whole = once(client, 'message');
  client.resume();
  await whole;
  client.send('subscribe');
  await expect.poll(() => received, PATIENT).toEqual(['complete', 'subscribe']);
});

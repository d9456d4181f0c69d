import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startSubgraph } from '../kit/servers/start-subgraph.js';
import { hasRedis, startRedis } from './redis-server.js';

/** An address of a Redis that connects its clients only once the test opens it. */
async function startGate(url: string) {
  const waiting: Socket[] = [];
  const gate = createServer((client) => waiting.push(client)).listen(0, '127.0.0.1');
  await once(gate, 'listening');
  onTestFinished(() => {
    gate.close();
  });
  const join = (client: Socket) => {
    const upstream = createConnection(Number(new URL(url).port), '127.0.0.1');
    for (const socket of [client, upstream]) socket.on('error', () => undefined);
    client.pipe(upstream).pipe(client);
  };
  return {
    url: `redis://127.0.0.1:${String((gate.address() as AddressInfo).port)}`,
    hasClient: () => once(gate, 'connection'),
    open: () => {
      gate.on('connection', join);
      for (const client of waiting) join(client);
    },
  };
}

describe.skipIf(!hasRedis)('the first connection to Redis', () => {
  it('exists before the service listens, so no start reports that the shared quota is unavailable', async () => {
    const redis = await startRedis();
    const gate = await startGate(redis.url);
    const happened: string[] = [];
    const client = gate.hasClient();
    const env = { REDIS_URL: gate.url, STATE_KEY: randomBytes(32).toString('base64') };
    const starting = startSubgraph({ env }).then((subgraph) => {
      happened.push('listens');
      return subgraph;
    });
    await client;
    // Time for a start that doesn't wait.
    for (let round = 0; round < 500; round += 1) await redis.client.ping();
    happened.push('connects');
    gate.open();
    const subgraph = await starting;
    expect(happened).toEqual(['connects', 'listens']);
    expect(subgraph.log()).not.toContain('The shared quota is unavailable');
  });
});

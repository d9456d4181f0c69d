import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createPolicyFile } from '../kit/writes/policy-file.js';
import { waitsForRedis } from '../kit/quota/redis-commands.js';
import { startWithMachine, write } from '../kit/writes/response-actions.js';
import { startSubgraph, type SubgraphUnderTest } from '../kit/servers/start-subgraph.js';
import { hasRedis, makeEvicting, startRedis, type RedisServer } from './redis-server.js';

const STATE_KEY = randomBytes(32).toString('base64');
const EVICTS = 'evicts entries when it is full';

/** Fills it with entries that expire later than any of ours, until it has evicted all that it may. */
async function fill({ client }: RedisServer): Promise<void> {
  for (let batch = 0; batch < 40; batch += 1) {
    const pipeline = client.pipeline();
    for (let entry = 0; entry < 50; entry += 1)
      pipeline.set(`filler ${batch} ${entry}`, 'x'.repeat(10_000), 'EX', 86_400 * 2);
    await pipeline.exec();
  }
}

describe.skipIf(!hasRedis)('a Redis that evicts entries when it is full', () => {
  it('contains caches only, so that filling it lifts no cap', async () => {
    const [records, caches] = [await startRedis(), await startRedis()];
    await makeEvicting(caches);
    const { env: policy } = createPolicyFile({ caps: { mutations: { isolateMachine: 1 } } });
    const env = { REDIS_URL: records.url, REDIS_CACHE_URL: caches.url, STATE_KEY, ...policy };
    const { subgraph, machine, other } = await startWithMachine({ env, cache: true });
    expect((await subgraph.ask('{ machines(first: 1) { nodes { id } } }')).errors).toBeUndefined();
    await expect
      .poll(async () => (await caches.client.keys('defender-subgraph:*')).length)
      .toBeGreaterThan(0);
    expect((await write(subgraph, 'isolateMachine', { machineId: machine.id })).receipt.outcome).toBe(
      'CREATED',
    );
    const kept = await records.client.keys('defender-subgraph:v1:store:cap *');
    expect(kept).toHaveLength(1);
    await fill(caches);
    expect(await records.client.keys('defender-subgraph:v1:store:cap *')).toEqual(kept);
    expect((await write(subgraph, 'isolateMachine', { machineId: other.id })).receipt.refusal?.code).toBe(
      'CAP_REACHED',
    );
    expect(await caches.client.keys('defender-subgraph:v1:store:cap *')).toEqual([]);
    expect(subgraph.log()).not.toContain(EVICTS);
  });

  it('causes a warning at startup and after an outage if it would contain records', async () => {
    const redis = await startRedis();
    await makeEvicting(redis);
    const { subgraph } = await startWithMachine({ env: { REDIS_URL: redis.url, STATE_KEY } });
    await expect.poll(() => subgraph.log()).toContain(EVICTS);
    expect(subgraph.log()).toContain('volatile-ttl');
  });
});

describe.skipIf(!hasRedis)('a Redis that rejects writes', () => {
  it.each<[string, (redis: RedisServer) => Promise<unknown>, (redis: RedisServer) => Promise<unknown>]>([
    [
      'because it is full',
      ({ client }) => client.config('SET', 'maxmemory', '1'),
      ({ client }) => client.config('SET', 'maxmemory', '0'),
    ],
    [
      'because it is read-only',
      ({ client }) => client.replicaof('127.0.0.1', '1'),
      ({ client }) => client.replicaof('NO', 'ONE'),
    ],
  ])('%s is down in the metrics until it accepts them again', async (_why, block, unblock) => {
    const redis = await startRedis();
    const subgraph = await startSubgraph({ env: { REDIS_URL: redis.url, STATE_KEY } });
    const readStoreUp = async () => {
      if (!waitsForRedis()) subgraph.clock.advance(1_000);
      const metrics = await (await fetch(`${subgraph.url}/metrics`)).text();
      return /^defender_store_up (\d)$/m.exec(metrics)?.[1];
    };
    await expect.poll(readStoreUp).toBe('1');
    await block(redis);
    await expect.poll(readStoreUp).toBe('0');
    await unblock(redis);
    await expect.poll(readStoreUp).toBe('1');
  });

  it('holds the lock of a write no longer than it rejects writes', async () => {
    const redis = await startRedis();
    const env = { REDIS_URL: redis.url, STATE_KEY };
    const { subgraph: one, machine } = await startWithMachine({ env });
    const two = await startSubgraph({ env, beside: one });
    const scan = (replica: SubgraphUnderTest) =>
      replica.passTime(write(replica, 'runDefenderAntiVirusScan', { machineId: machine.id }), 20);
    one.emulator.control.addFault({ operation: 'listMachineActions', times: 1 }, 'hang');
    const first = scan(one);
    await expect.poll(() => redis.client.keys('*:lock *')).toHaveLength(1);
    await redis.client.config('SET', 'min-replicas-to-write', '1');
    expect((await first).receipt.outcome).toBe('CREATED');
    await redis.client.config('SET', 'min-replicas-to-write', '0');
    await one.passTime(one.clock.sleep(1_000), 20);
    expect((await scan(two)).receipt.outcome).toBe('ALREADY_PENDING');
  });
});

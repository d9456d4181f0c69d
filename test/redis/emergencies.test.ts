import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../kit/servers/start-subgraph.js';
import { hasRedis, startRedis } from './redis-server.js';

const DECLARE =
  'mutation { declareDefenderEmergency(input: { reason: "ransomware", hours: 2 }) { emergency { reason } warnings { code } } }';
const END = 'mutation { endDefenderEmergency(input: {}) { outcome } }';
const BREAKER = { roles: ['Defender.BreakGlass'] };

async function startReplicas() {
  const redis = await startRedis();
  const env = { REDIS_URL: redis.url };
  const one = await startSubgraph({ env });
  const two = await startSubgraph({ env, beside: one });
  const ask = (replica: SubgraphUnderTest, document: string) =>
    // Redis responds in real time: deadlines must not expire meanwhile.
    replica.passTime(replica.ask(document, BREAKER), 20);
  const emergencyOf = async (replica: SubgraphUnderTest) => {
    const { data } = await ask(replica, '{ defenderEmergency { reason } }');
    return data.defenderEmergency as { reason: string } | null;
  };
  return { redis, one, two, ask, emergencyOf };
}

describe.skipIf(!hasRedis)('while Redis is unavailable, a replica', () => {
  it('keeps an emergency that it has read', async () => {
    const { redis, one, two, ask, emergencyOf } = await startReplicas();
    await ask(one, DECLARE);
    expect(await emergencyOf(two)).toEqual({ reason: 'ransomware' });
    await redis.kill();
    expect(await emergencyOf(two)).toEqual({ reason: 'ransomware' });
  });

  it('has no emergency that has ended at another since, as it has read', async () => {
    const { redis, one, two, ask, emergencyOf } = await startReplicas();
    await ask(one, DECLARE);
    await ask(two, END);
    expect(await emergencyOf(one)).toBeNull();
    await redis.kill();
    expect(await emergencyOf(one)).toBeNull();
  });
});

describe.skipIf(!hasRedis)('a change of an emergency while Redis is unavailable', () => {
  it('is at the other replica once Redis is back, without a request', async () => {
    const { redis, one, two, ask, emergencyOf } = await startReplicas();
    expect(await emergencyOf(two)).toBeNull();
    await redis.kill();
    expect((await ask(one, DECLARE)).data.declareDefenderEmergency).toMatchObject({
      emergency: { reason: 'ransomware' },
    });
    expect(await emergencyOf(two)).toBeNull();
    await redis.restart();
    await expect.poll(() => emergencyOf(two)).toEqual({ reason: 'ransomware' });
  });

  it('is at the other replica once a full Redis has room again, without a request', async () => {
    const { redis, one, ask, emergencyOf, two } = await startReplicas();
    await redis.client.config('SET', 'maxmemory', '1');
    const { data } = await ask(one, DECLARE);
    expect(data.declareDefenderEmergency.warnings).toMatchObject([{ code: 'STORE_UNAVAILABLE' }]);
    await redis.client.config('SET', 'maxmemory', '0');
    await expect
      .poll(() => {
        one.clock.advance(1_000);
        return emergencyOf(two);
      })
      .toEqual({ reason: 'ransomware' });
  });

  it('ends the emergency that Redis has', async () => {
    const { redis, one, two, ask, emergencyOf } = await startReplicas();
    await ask(one, DECLARE);
    redis.freeze();
    // Learns that Redis is unavailable, so that the end is not sent to it.
    await emergencyOf(one);
    await ask(one, END);
    redis.thaw();
    // The interval at which Redis is probed.
    await one.passTime(one.clock.sleep(250), 20);
    await expect.poll(() => emergencyOf(two)).toBeNull();
    expect(await emergencyOf(one)).toBeNull();
  });
});

describe.skipIf(!hasRedis)('the actions that are available on machines', () => {
  it('depend on an emergency, which is read once for all machines of a turn', async () => {
    const { redis, one } = await startReplicas();
    const read = (first: number) =>
      one.passTime(one.ask(`{ machines(first: ${first}) { nodes { availableActions { action } } } }`), 20);
    await read(1);
    await redis.client.config('RESETSTAT');
    const { data } = await read(40);
    expect(data.machines.nodes).toHaveLength(40);
    const statistics = await redis.client.info('commandstats');
    expect(Number(/cmdstat_get:calls=(\d+)/.exec(statistics)?.[1])).toBeLessThan(20);
  });
});

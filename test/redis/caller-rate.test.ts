import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../kit/servers/start-subgraph.js';
import { hasRedis, startRedis } from './redis-server.js';

const EMULATOR = { machines: 3, alerts: 3, machineActions: 0 };
const VIEWER = '{ defenderViewer { name } }';

async function startTwo() {
  const redis = await startRedis();
  const env = { REDIS_URL: redis.url, CALLER_RATE: '10' };
  const first = await startSubgraph({ emulator: EMULATOR, env });
  const second = await startSubgraph({ env, beside: first });
  const token = await first.mintToken({ roles: [] });
  const letIn = async (subgraph: SubgraphUnderTest, requests: number) => {
    let count = 0;
    for (let request = 0; request < requests; request += 1) {
      if ((await subgraph.ask(VIEWER, { token })).status === 200) count += 1;
    }
    return count;
  };
  return { redis, first, second, letIn };
}

describe.skipIf(!hasRedis)('replicas that share a Redis', () => {
  it('limit a caller together', async () => {
    const { redis, first, second, letIn } = await startTwo();
    expect(await letIn(first, 58)).toBe(58);
    await expect.poll(async () => (await redis.client.keys('*rates*requests*')).length).toBe(1);
    // The first request exchanges counts with the other replica; time stands still here, but not for Redis.
    expect(await letIn(second, 58)).toBeLessThan(40);
    expect(await redis.client.keys('*')).not.toContainEqual(expect.stringContaining('4000-8000'));
  });

  it('limit a caller separately while Redis is unavailable, without delaying requests', async () => {
    const { redis, first, second, letIn } = await startTwo();
    await redis.kill();
    expect(await letIn(first, 70)).toBe(60);
    expect(await letIn(second, 70)).toBe(60);
  });

  it('still limit other callers if one key is corrupt, and never lift a limit because of it', async () => {
    const { redis, first, letIn } = await startTwo();
    expect(await letIn(first, 1)).toBe(1);
    await expect.poll(async () => (await redis.client.keys('*rates*requests*')).length).toBe(1);
    const [key = ''] = await redis.client.keys('*rates*requests*');
    await redis.client.set(key, 'spoiled');
    expect(await letIn(first, 70)).toBe(59);
    await redis.client.hset(key, 'level', '1e300', 'at', 'nan');
    expect(await letIn(first, 5)).toBe(0);
  });
});

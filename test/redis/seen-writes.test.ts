import { describe, expect, it } from 'vitest';
import { startWarm } from '../kit/writes/warm-writes.js';
import { hasRedis, startRedis } from './redis-server.js';

/** One of each class of the cache, and those that change two. */
const WRITES = new Set([
  'updateAlert',
  'startInvestigation',
  'submitIndicator',
  'isolateMachine',
  'setDefenderDeviceValue',
]);

describe.runIf(hasRedis)('two replicas with warm caches and one Redis', () => {
  it('both show each write of one as a server with empty caches does', { tags: ['slow'] }, async () => {
    const redis = await startRedis();
    const { subgraph, calling, follow, startOther } = await startWarm({ REDIS_URL: redis.url });
    const other = await startOther();
    for (const one of calling.filter(([{ name }]) => WRITES.has(name)))
      expect([one[0].name, (await follow(one, [subgraph, other])).errors]).toEqual([one[0].name, undefined]);
  });
});

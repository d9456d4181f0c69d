import { describe, expect, it } from 'vitest';
import { runFeedChaos } from '../kit/feed/feed-chaos.js';
import { hasRedis, startRedis } from './redis-server.js';

describe.skipIf(!hasRedis)('the feed of three replicas', () => {
  it('loses and repeats no change while its poller is killed and paused, and messages are lost', async () => {
    const redis = await startRedis();
    const figures = await runFeedChaos({
      redisUrl: redis.url,
      updates: 4_000,
      alerts: 400,
      seconds: 22,
      killEveryMs: 6_500,
      dropped: 0.05,
      seed: 7,
    });
    expect(figures).toMatchObject({ lost: 0, twice: 0, due: 400 });
    expect(figures.kills).toBeGreaterThanOrEqual(2);
    expect(figures.repaired).toBeGreaterThan(0);
    // One poller at a time: as many calls as intervals, and one more for each takeover.
    expect(figures.calls).toBeLessThanOrEqual(figures.intervals + 2 * figures.kills + 3);
  });
});

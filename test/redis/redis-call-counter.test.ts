import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../src/lib/clock.js';
import type { CallCounter } from '../../src/store/call-counter.js';
import { createRedisCallCounter } from '../../src/store/redis-call-counter.js';
import { connectRedis } from '../../src/store/redis-link.js';
import { describeCallCounter, takeFrom } from '../unit/store/call-counter-contract.js';
import { hasRedis, startRedis, type RedisServer } from './redis-server.js';

const WINDOW = { key: 'w', lengthMs: 60_000, room: 2 };
const CALLS = 'defender-subgraph:v1:quota:{tenant}:calls:w';
const NOTES = 'defender-subgraph:v1:quota:{tenant}:notes:w';
const UNAVAILABLE = { name: 'StoreUnavailableError' };

/** On a busy machine, Redis may respond late. */
const PATIENCE_MS = 30_000;

async function start(): Promise<{ server: RedisServer; counter: CallCounter }> {
  const server = await startRedis();
  const link = connectRedis({ url: server.url, clock: systemClock, timeoutMs: PATIENCE_MS });
  onTestFinished(() => link.close());
  return { server, counter: createRedisCallCounter(link) };
}

describe.skipIf(!hasRedis)('a counter of calls in Redis', () => {
  describeCallCounter(
    'like any other',
    async () => ({ counter: (await start()).counter, pass: (ms) => systemClock.sleep(ms) }),
    { unit: 5 },
  );

  it('stores all keys of a tenant on one node of a cluster, each with an expiry', async () => {
    const { server, counter } = await start();
    await takeFrom(counter, 'a', [WINDOW, { ...WINDOW, key: 'hour', lengthMs: 3_600_000 }]);
    await counter.note('tenant', WINDOW, { closedForMs: 1_000, learned: { limit: 3, forMs: 1_000 } });
    await counter.tally('tenant', 'hunting', 1, 60_000);
    await counter.beat('a', 5_000, 5_000);
    const keys = await server.client.keys('*');
    expect(keys.filter((key) => !key.includes('{tenant}'))).toEqual(['defender-subgraph:v1:replicas']);
    expect(keys).toHaveLength(6);
    for (const key of keys) {
      expect(await server.client.pttl(key)).toBeGreaterThan(0);
      expect(await server.client.pttl(key)).toBeLessThan(8_000_000);
    }
  });

  it('counts calls with future times as of now, after the clock of Redis was set back', async () => {
    const { server, counter } = await start();
    await takeFrom(counter, 'a', [WINDOW]);
    const before = await counter.read('tenant', WINDOW, []);
    await server.client.zadd(CALLS, String((Date.now() + 3_600_000) * 1_000), 'ahead');
    const after = await counter.read('tenant', WINDOW, []);
    expect(after.revision).not.toBe(before.revision);
    expect(after.calls.map(({ id }) => id)).toEqual(['a', 'ahead']);
    const { outcome, windows } = await takeFrom(counter, 'b', [{ ...WINDOW, room: 1 }]);
    expect(outcome).toBe('full');
    expect(windows[0]?.waitMs).toBeLessThanOrEqual(60_000);
  });

  it.each([
    ['the calls', CALLS],
    ['the notes', NOTES],
  ])('fails without counting in any window if %s of one have another type', async (_what, poisoned) => {
    const { server, counter } = await start();
    const sound = { ...WINDOW, key: 'sound' };
    await counter.read('tenant', WINDOW, []);
    await counter.read('tenant', sound, []);
    await server.client.set(poisoned, 'poison');
    for (const order of [
      [WINDOW, sound],
      [sound, WINDOW],
    ]) {
      const asked = order.map((window) => ({ ...window, revision: '1', position: 0 }));
      await expect(counter.take({ group: 'tenant', id: 'a', windows: asked })).rejects.toMatchObject(
        UNAVAILABLE,
      );
    }
    await expect(counter.read('tenant', WINDOW, [])).rejects.toMatchObject(UNAVAILABLE);
    expect((await counter.read('tenant', sound, [])).calls).toEqual([]);
  });

  it('grants no more if a foreign value is in it', async () => {
    const { server, counter } = await start();
    await takeFrom(counter, 'a', [WINDOW]);
    await takeFrom(counter, 'b', [WINDOW]);
    await server.client.zadd(
      CALLS,
      '-inf',
      'x',
      '+inf',
      'y',
      '1e300',
      'z',
      '-5',
      'negative',
      '12.5',
      'fraction',
    );
    await server.client.hset(NOTES, {
      closed: 'soon',
      limit: 'none',
      learned: '-1',
      revision: 'poison',
      more: '1',
    });
    const granted = await takeFrom(counter, 'c', [WINDOW]).catch(() => ({ outcome: 'failed' }));
    expect(granted.outcome).not.toBe('granted');
  });

  it('limits the time that a window is closed to a day', async () => {
    const { server, counter } = await start();
    await counter.read('tenant', WINDOW, []);
    await server.client.hset(NOTES, { closed: '9e18' });
    const { windows } = await takeFrom(counter, 'a', [WINDOW]);
    expect(windows[0]?.waitMs).toBe(86_400_000);
  });

  it('grants a thousand concurrent calls exactly the available number of places', async () => {
    const { counter } = await start();
    const window = { key: 'w', lengthMs: 60_000, room: 100 };
    const { revision } = await counter.read('tenant', window, []);
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, (_, index) =>
        counter.take({
          group: 'tenant',
          id: String(index),
          windows: [{ ...window, revision, position: Number.MAX_SAFE_INTEGER }],
        }),
      ),
    );
    expect(answers.filter(({ outcome }) => outcome === 'granted')).toHaveLength(100);
  });
});

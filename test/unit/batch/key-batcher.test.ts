import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { CACHE } from '../../../src/config/cache-times.js';
import { systemClock } from '../../../src/lib/clock.js';
import { noCost } from '../../../src/defender-api/call-budget.js';
import { KeyBatcher } from '../../../src/defender-api/batch/key-batcher.js';
import { ResourceCache } from '../../../src/defender-api/cache/resource-cache.js';

const LATENCY_MS = 50;

interface Row {
  readonly id: string;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A service with latency that records the time and size of each call. */
function startService(began = Date.now()) {
  const calls: { readonly at: number; readonly keys: number }[] = [];
  const answer = async (keys: readonly string[]): Promise<readonly Row[]> => {
    calls.push({ at: Date.now() - began, keys: keys.length });
    await wait(LATENCY_MS);
    return keys.map((id) => ({ id }));
  };
  const batcher = new KeyBatcher<Row>({
    name: 'rows by id',
    cacheClass: 'machines',
    model: z.object({ id: z.string() }),
    largestBatch: 50,
    clock: systemClock,
    cache: new ResourceCache(CACHE, systemClock),
    keyOf: ({ id }) => id,
    fetchMany: (takeKeys) => answer(takeKeys()),
    fetchOne: (id) => answer([id]),
  });
  const load = (key: string) =>
    batcher.load(key, { tenantId: 't', requestId: 'r', deadline: Date.now() + 25_000, cost: noCost() });
  return { calls, load };
}

/** Arrival times of 300 keys in milliseconds: evenly spread, in waves, or random. */
const ARRIVALS: Readonly<Record<string, (index: number) => number>> = {
  'one a millisecond': (index) => index,
  'six at a time, as the event loop lets them in': (index) => Math.floor(index / 6) * 6,
  'eight every eight milliseconds': (index) => Math.floor(index / 8) * 8,
  'twelve every twelve milliseconds': (index) => Math.floor(index / 12) * 12,
  'twenty at a time, with pauses': (index) => Math.floor(index / 20) * 20,
  'by chance': (index) => Math.floor(300 * ((index * 0.618_033_988_75) % 1)),
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('keys that trickle in', () => {
  it.each(Object.entries(ARRIVALS))(
    'share calls: 300 keys in 300 ms take at most 8, %s',
    async (_how, timeOf) => {
      const { calls, load } = startService();
      const found = Promise.all(
        Array.from({ length: 300 }, async (_, index) => {
          await wait(timeOf(index));
          return load(`key ${String(index)}`);
        }),
      );
      await vi.runAllTimersAsync();
      expect((await found).every(({ rows }) => rows.length === 1)).toBe(true);
      expect(calls.length).toBeLessThanOrEqual(8);
    },
  );

  it('wait at most 250 ms for others, however steadily keys arrive', async () => {
    const { calls, load } = startService();
    const found = Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        await wait(index * 12);
        return load(`key ${String(index)}`);
      }),
    );
    await vi.runAllTimersAsync();
    await found;
    const gaps = calls.slice(1).map(({ at }, index) => at - (calls[index]?.at ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(LATENCY_MS + 250);
  });
});

describe('a single key', () => {
  it('is requested after 5 ms', async () => {
    const { calls, load } = startService();
    const found = load('alone');
    await vi.runAllTimersAsync();
    await found;
    expect(calls).toEqual([{ at: 5, keys: 1 }]);
  });
});

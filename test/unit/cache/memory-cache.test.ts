import { expect, it } from 'vitest';
import { slotAt } from '../../../src/defender-api/cache/cache-entry.js';
import { MemoryCache } from '../../../src/defender-api/cache/memory-cache.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

const PARTITION = { tenantId: 't', cacheClass: 'machines' } as const;

it('holds fewer results of long filters in the same memory', () => {
  const clock = new ManualClock();
  const countHeld = (filter: string) => {
    const cache = new MemoryCache(1_000_000, clock);
    const slots = Array.from({ length: 2_000 }, (_, index) =>
      slotAt({ partition: PARTITION, name: `${filter} ${index}` }, '', false),
    );
    for (const slot of slots) cache.put(slot, { value: [], readAt: clock.now(), ttlMs: 60_000 }, 2);
    return slots.filter((slot) => cache.find(slot) !== undefined).length;
  };
  expect(countHeld('x')).toBe(2_000);
  expect(countHeld('x'.repeat(8_000))).toBeLessThan(100);
});

it('keeps the later of two values, in whatever order they come', () => {
  const clock = new ManualClock();
  const cache = new MemoryCache(1_000_000, clock);
  const slot = slotAt({ partition: PARTITION, name: 'one' }, '', false);
  const put = (value: string, ageMs: number) =>
    cache.put(slot, { value, readAt: clock.now() - ageMs, ttlMs: 60_000 }, 2);
  expect([put('earlier', 2_000), put('later', 1_000), put('earlier', 2_000)]).toEqual([true, true, false]);
  expect(cache.find(slot)).toMatchObject({ value: 'later' });
});

import { expect, it } from 'vitest';
import { slotAt } from '../../../src/defender-api/cache/cache-entry.js';
import { MemoryCache } from '../../../src/defender-api/cache/memory-cache.js';
import { ManualClock } from '../../kit/manual-clock.js';

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

import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../src/store/memory-store.js';
import { ManualClock } from '../../kit/manual-clock.js';
import { describeStore } from './store-contract.js';

describeStore('a store in memory', async () => {
  const clock = new ManualClock();
  return {
    store: createMemoryStore(clock),
    pass: (ms) => {
      clock.advance(ms);
    },
  };
});

describe('a store in memory that is written to for long', () => {
  it('keeps no entries that have ended', async () => {
    const clock = new ManualClock();
    const store = createMemoryStore(clock);
    const before = process.memoryUsage().heapUsed;
    for (let round = 0; round < 20; round += 1) {
      for (let entry = 0; entry < 1_000; entry += 1) {
        await store.set(`${round}-${entry}`, Buffer.alloc(20_000, `${entry}`).toString('latin1'), 1_000);
      }
      clock.advance(2_000);
    }
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(150_000_000);
  });
});

import { describe, expect, it, onTestFinished, vi } from 'vitest';
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

describe('a long-running memory store', () => {
  it('removes expired entries', async () => {
    const clock = new ManualClock();
    const store = createMemoryStore(clock);
    const forgotten = vi.spyOn(Map.prototype, 'delete');
    onTestFinished(() => forgotten.mockRestore());
    for (let entry = 0; entry < 5_000; entry += 1) {
      await store.set(`entry ${entry}`, 'x', 1_000);
      clock.advance(10);
    }
    // A hundred are alive at a time; expired ones are removed every 1,000 writes.
    expect(forgotten.mock.calls.length).toBeGreaterThan(4_800);
  });
});

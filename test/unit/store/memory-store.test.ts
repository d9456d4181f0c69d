import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createMemoryStore } from '../../../src/store/memory-store.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
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

  it('drops the oldest entries beyond a number of characters', async () => {
    const store = createMemoryStore(new ManualClock(), 1_000);
    const write = (keys: readonly string[], length: number) =>
      store.setMany(keys.map((key) => ({ key, value: 'x'.repeat(length - key.length), ttlMs: 60_000 })));
    const held = async (keys: readonly string[]) =>
      (await store.getMany(keys)).flatMap((value, index) => (value === undefined ? [] : [keys[index]]));
    const keys = ['a', 'b', 'c', 'd', 'e'];
    for (let round = 0; round < 3; round += 1) await write(keys.slice(0, 4), 250);
    expect(await held(keys)).toEqual(['a', 'b', 'c', 'd']);
    await store.set('a', 'newest', 60_000);
    await write(['e'], 500);
    expect(await held(keys)).toEqual(['a', 'd', 'e']);
    for (const key of keys) await store.delete(key);
    await write(keys.slice(0, 4), 250);
    expect(await held(keys)).toEqual(['a', 'b', 'c', 'd']);
  });
});

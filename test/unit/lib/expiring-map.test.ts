import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ExpiringMap } from '../../../src/lib/expiring-map.js';
import { SteppingClock } from '../quota/stepping-clock.js';

describe('an expiring map', () => {
  it('has each entry until its time has passed, with a time of its own if given', async () => {
    const clock = new SteppingClock();
    const map = new ExpiringMap<string, number>(clock, 1_000);
    map.set('a', 1);
    map.set('b', 2, 3_000);
    await clock.advance(999);
    expect([map.get('a'), map.get('b')]).toEqual([1, 2]);
    await clock.advance(1);
    expect([map.get('a'), map.has('a'), map.get('b')]).toEqual([undefined, false, 2]);
    map.delete('b');
    expect(map.has('b')).toBe(false);
  });

  it('lists the entries that hold, the latest write last', async () => {
    const clock = new SteppingClock();
    const map = new ExpiringMap<string, number>(clock, 1_000);
    map.set('expired', 0);
    await clock.advance(600);
    map.set('a', 1);
    map.set('b', 2);
    map.set('a', 3);
    await clock.advance(600);
    expect(map.entries()).toEqual([
      ['b', 2],
      ['a', 3],
    ]);
  });

  it('looks at expired entries once', async () => {
    const clock = new SteppingClock();
    const map = new ExpiringMap<number, number>(clock, 1_000);
    for (let key = 0; key < 999; key += 1) map.set(key, key);
    await clock.advance(1_000);
    const removed = vi.spyOn(Map.prototype, 'delete');
    onTestFinished(() => removed.mockRestore());
    expect([map.entries(), map.entries()]).toEqual([[], []]);
    expect(removed).toHaveBeenCalledTimes(999);
  });

  it('keeps what holds through many writes', () => {
    const map = new ExpiringMap<number, number>(new SteppingClock());
    for (let key = 0; key < 2_500; key += 1) map.set(key, key);
    expect(map.entries()).toHaveLength(2_500);
  });
});

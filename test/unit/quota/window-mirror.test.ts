import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SlidingWindow } from '../../../src/defender-api/quota/sliding-window.js';
import { WindowMirror, nameCall } from '../../../src/defender-api/quota/window-mirror.js';

describe('WindowMirror', () => {
  it('fills a window with all known calls, or its own times the number of replicas', () => {
    const times = fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 12 });
    fc.assert(
      fc.property(times, times, fc.integer({ min: 1, max: 4 }), (ownTimes, otherTimes, replicas) => {
        const limit = 60;
        const window = new SlidingWindow({ key: 'w', limit, lengthMs: 100 });
        const mirror = new WindowMirror(window);
        const own = [...ownTimes].sort((a, b) => a - b);
        const all = [...own, ...otherTimes].sort((a, b) => a - b);
        for (const at of own) mirror.writeDown(nameCall('me', at, undefined), at);
        for (const at of all) window.follow({ at });
        mirror.keepFairShare(replicas, 100);
        for (let at = 100; at < 210; at += 1) {
          const since = (list: readonly number[]) => list.filter((time) => time > at - 100).length;
          const expected = Math.max(since(all), replicas * since(own));
          expect(window.read(at).used).toBe(Math.min(limit, expected));
        }
      }),
    );
  });

  it('applies only new calls of an update', () => {
    const window = new SlidingWindow({ key: 'w', limit: 10, lengthMs: 100 });
    const mirror = new WindowMirror(window);
    const call = (position: number) => ({ id: nameCall('other', position, 'bob'), ageMs: 0, position });
    mirror.follow({ position: 2, waitMs: 0, calls: [call(1), call(2)] }, 50, true);
    mirror.follow({ position: 3, waitMs: 0, calls: [call(2), call(3)] }, 50, true);
    mirror.follow({ position: 1, waitMs: 0, calls: [call(1)] }, 50, true);
    expect(window.read(50).used).toBe(3);
    expect(mirror.describe({ lane: 'action', caller: undefined }, 50)).toMatchObject({
      position: 3,
      room: 10,
    });
    expect(window.grants(50)).toEqual(Array(3).fill({ at: 50, caller: 'bob' }));
  });

  it('forgets its own calls when they expire', () => {
    const mirror = new WindowMirror(new SlidingWindow({ key: 'w', limit: 10, lengthMs: 100 }));
    for (let at = 0; at < 1_000; at += 1) mirror.writeDown(String(at), at);
    expect(mirror.ownCalls(1_000).filter(({ ageMs }) => ageMs < 100)).toHaveLength(99);
    expect(mirror.ownCalls(1_000).length).toBeLessThan(250);
    expect(mirror.ownCalls(5_000)).toEqual([]);
  });
});

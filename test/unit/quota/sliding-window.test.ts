import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SlidingWindow } from '../../../src/defender-api/quota/sliding-window.js';

function openWindow(limit: number, lengthMs: number): SlidingWindow {
  return new SlidingWindow({ key: 'window', limit, lengthMs });
}

describe('SlidingWindow', () => {
  it('is free until its limit is reached, and again exactly when the oldest grant expires', () => {
    const window = openWindow(2, 60_000);
    window.take({ at: 1_000 });
    expect(window.freeAt(5_000, 'action')).toBe(5_000);
    window.take({ at: 5_000 });
    expect(window.freeAt(5_000, 'action')).toBe(61_000);
    expect(window.freeAt(60_999, 'action')).toBe(61_000);
    expect(window.freeAt(61_000, 'action')).toBe(61_000);
    window.take({ at: 61_000 });
    expect(window.freeAt(61_000, 'action')).toBe(65_000);
  });

  it('reads its use, remaining calls, and reset time', () => {
    const window = openWindow(3, 60_000);
    expect(window.read(500)).toMatchObject({ used: 0, remaining: 3, growsAt: 500 });
    window.take({ at: 1_000 });
    window.take({ at: 5_000 });
    expect(window.read(5_000)).toMatchObject({ used: 2, remaining: 1, growsAt: 61_000 });
    expect(window.read(61_000)).toMatchObject({ used: 1, remaining: 2, growsAt: 65_000 });
    expect(window.read(200_000)).toMatchObject({ used: 0, remaining: 3, growsAt: 200_000 });
  });

  it('grants nothing while closed, and an earlier end has no effect', () => {
    const window = openWindow(3, 60_000);
    window.take({ at: 0 });
    window.close(30_000);
    window.close(20_000);
    expect(window.freeAt(10_000, 'action')).toBe(30_000);
    expect(window.read(10_000)).toMatchObject({ used: 1, remaining: 0, growsAt: 30_000 });
    expect(window.read(30_000)).toMatchObject({ used: 1, remaining: 2, growsAt: 60_000 });
  });

  it('is free again when it is neither full nor closed', () => {
    const window = openWindow(1, 60_000);
    window.take({ at: 0 });
    window.close(30_000);
    expect(window.read(1_000).growsAt).toBe(60_000);
    window.close(90_000);
    expect(window.read(1_000).growsAt).toBe(90_000);
  });

  it('never exceeds its limit in any interval, and never waits longer than necessary', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: 0, max: 70 }), { maxLength: 60 }),
        (limit, pauses) => {
          const window = openWindow(limit, 60);
          const grants: number[] = [];
          let now = 0;
          for (const pause of pauses) {
            now += pause;
            const at = window.freeAt(now, 'action');
            // One tick earlier, the interval that ends there would be full.
            if (at > now) expect(grants.filter((grant) => grant > at - 1 - 60).length).toBe(limit);
            window.take({ at: at });
            grants.push(at);
            now = at;
            expect(window.read(now).used).toBe(grants.filter((grant) => grant > now - 60).length);
          }
          for (const start of grants) {
            expect(grants.filter((grant) => grant >= start && grant < start + 60).length).toBeLessThanOrEqual(
              limit,
            );
          }
        },
      ),
    );
  });
});

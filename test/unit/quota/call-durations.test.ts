import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CallDurations } from '../../../src/defender-api/transport/call-durations.js';
import type { Exchange } from '../../../src/defender-api/transport/pipeline.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

const MAX_MS = 8_000;
const MINUTE_MS = 60_000;

function exchangeOf(tenantId: string, kind: 'read' | 'write'): Exchange {
  const operation = { id: 'x', api: 'defender', kind };
  return { call: { operation }, context: { tenantId } } as Exchange;
}

/** Durations as clocks that are set may show them, and the time that passes after each call. */
const calls = fc.array(
  fc.record({
    ms: fc.integer({ min: -1_000, max: 4_000_000 }),
    pauseMs: fc.integer({ min: 0, max: 2 * MINUTE_MS }),
  }),
);

it('expects a duration among the recent ones, so that a request with 8 s is always sent', () => {
  fc.assert(
    fc.property(calls, fc.integer({ min: 0, max: 2 * MINUTE_MS }), (made, laterMs) => {
      const clock = new ManualClock();
      const durations = new CallDurations(clock);
      const expected = (tenantId: string, kind: 'read' | 'write' = 'read') =>
        durations.expectedMs(exchangeOf(tenantId, kind));
      let recent: number[] = [];
      let sinceMs = 0;
      for (const { ms, pauseMs } of made) {
        durations.note(exchangeOf('t', 'read'), ms);
        recent = sinceMs >= MINUTE_MS ? [ms] : [...recent, ms];
        clock.advance(pauseMs);
        sinceMs = pauseMs;
      }
      clock.advance(laterMs);
      if (sinceMs + laterMs >= MINUTE_MS) recent = [];
      const shortest = Math.min(...recent, MAX_MS);
      const longest = Math.max(...recent, 0);
      expect(expected('t')).toBeLessThanOrEqual(Math.min(MAX_MS, 2 * longest));
      expect(expected('t')).toBeGreaterThanOrEqual(recent.length === 0 ? 0 : Math.max(0, shortest));
      expect([expected('t', 'write'), expected('another tenant')]).toEqual([0, 0]);
    }),
  );
});

it('forgets what it noted before the clock was set back', () => {
  const clock = new ManualClock();
  const durations = new CallDurations(clock);
  clock.advance(60 * MINUTE_MS);
  durations.note(exchangeOf('t', 'read'), MAX_MS);
  clock.advance(-30 * MINUTE_MS);
  expect(durations.expectedMs(exchangeOf('t', 'read'))).toBe(0);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { intervalOf, pauseAfter } from '../../../src/changes/intervals.js';
import { RateLimitedError } from '../../../src/errors/upstream-errors.js';

const SETTINGS = { alertIntervalMs: 15_000, actionIntervalMs: 5_000 };

const hourOf = (rateClass: string, remaining: number, limit = 1_500) =>
  ({ rateClass, window: 'hour', remaining, limit }) as never;

it('are as configured while half of the hour is left, and double with each halving below', () => {
  const alertsWith = (remaining: number) =>
    intervalOf('ALERT', false, SETTINGS, [hourOf('listAlerts', remaining)]) / SETTINGS.alertIntervalMs;
  expect([1_500, 750, 749, 375, 374, 187, 46, 1, 0].map(alertsWith)).toEqual([1, 1, 2, 2, 4, 8, 32, 32, 32]);
});

it('consider the quota of the application, but not of other operations', () => {
  const quota = [hourOf('listMachines', 0), hourOf('app', 370), hourOf('listAlerts', 1_500)];
  expect(intervalOf('ALERT', false, SETTINGS, quota)).toBe(60_000);
  expect(intervalOf('ALERT', false, SETTINGS, quota.slice(0, 1))).toBe(15_000);
});

it('are short for actions only while one is in progress', () => {
  expect(intervalOf('MACHINE_ACTION', true, SETTINGS, [])).toBe(5_000);
  expect(intervalOf('MACHINE_ACTION', false, SETTINGS, [])).toBe(60_000);
});

it('never decrease when less quota is left, and grow at most 32 times', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_500 }), fc.nat({ max: 1_500 }), (one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)].map((remaining) =>
        intervalOf('ALERT', false, SETTINGS, [hourOf('listAlerts', remaining)]),
      );
      expect(less).toBeGreaterThanOrEqual(more!);
      expect(less).toBeLessThanOrEqual(32 * SETTINGS.alertIntervalMs);
    }),
  );
});

it('back off after each failure, up to two minutes or the Retry-After of a rate limit', () => {
  const pauses = [0, 1, 2, 3, 4, 5, 50].map((failures) => pauseAfter(failures, new Error('down')));
  expect(pauses).toEqual([5_000, 10_000, 20_000, 40_000, 80_000, 120_000, 120_000]);
  expect(pauseAfter(0, new RateLimitedError('listAlerts', 300))).toBe(300_000);
});

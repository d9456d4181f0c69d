import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentileOf, pickMedian, summarizePercentiles } from '../../../bench/load/percentiles.js';

describe('percentiles', () => {
  it('are the values at the nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(summarizePercentiles(hundred)).toEqual({ p50: 50, p95: 95, p99: 99 });
  });

  it('are the only value if there is one, and NaN without values', () => {
    expect(summarizePercentiles([7])).toEqual({ p50: 7, p95: 7, p99: 7 });
    expect(percentileOf([], 0.5)).toBeNaN();
  });

  it('are not exceeded by at least that fraction of the values, in any order', () => {
    const values = fc.array(fc.integer(), { minLength: 1 });
    fc.assert(
      fc.property(values, (numbers) => {
        const { p50, p95, p99 } = summarizePercentiles(numbers);
        for (const [part, value] of [
          [0.5, p50],
          [0.95, p95],
          [0.99, p99],
        ] as const) {
          expect(numbers).toContain(value);
          expect(numbers.filter((one) => one <= value).length).toBeGreaterThanOrEqual(part * numbers.length);
        }
      }),
    );
  });
});

describe('the median sample', () => {
  it('is the middle one by its figure', () => {
    const samples = [{ seconds: 9 }, { seconds: 1 }, { seconds: 4 }];
    expect(pickMedian(samples, ({ seconds }) => seconds)).toBe(samples[2]);
  });

  it('does not exist without samples', () => {
    expect(() => pickMedian([], () => 0)).toThrow(RangeError);
  });
});

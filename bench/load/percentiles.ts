/** Three percentiles, in the unit of the values. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/**
 * The value that a fraction (0 to 1) of all values doesn't exceed, by nearest rank: always one of the values, without
 * interpolation. NaN for no values.
 */
export function percentileOf(sorted: readonly number[], part: number): number {
  const rank = Math.ceil(part * sorted.length);
  return sorted[Math.min(Math.max(rank, 1), sorted.length) - 1] ?? Number.NaN;
}

/** Sorts a copy and returns the percentiles. */
export function summarizePercentiles(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((one, other) => one - other);
  return {
    p50: percentileOf(sorted, 0.5),
    p95: percentileOf(sorted, 0.95),
    p99: percentileOf(sorted, 0.99),
  };
}

/** The sample with the median of a figure; the lower one for an even number. Throws RangeError for none. */
export function pickMedian<T>(samples: readonly T[], figure: (sample: T) => number): T {
  const sorted = [...samples].sort((one, other) => figure(one) - figure(other));
  const median = sorted[Math.floor((sorted.length - 1) / 2)];
  if (median === undefined) throw new RangeError('No samples');
  return median;
}

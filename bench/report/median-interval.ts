/** The confidence interval of a median. */
export interface Interval {
  readonly least: number;
  readonly most: number;
}

const CONFIDENCE = 0.95;

/**
 * The 95 % confidence interval of the median by the sign test. It assumes no distribution, and single outliers don't
 * affect it. Undefined for fewer than six values.
 */
export function medianInterval(values: readonly number[]): Interval | undefined {
  const sorted = [...values].sort((one, other) => one - other);
  const count = sorted.length;
  // The binomial probability that at most this many values are below the median.
  let [chance, tail, outside] = [0.5 ** count, 0.5 ** count, -1];
  while (outside + 1 < count / 2 && 2 * tail <= 1 - CONFIDENCE) {
    outside += 1;
    chance *= (count - outside) / (outside + 1);
    tail += chance;
  }
  const [least, most] = [sorted[outside], sorted[count - 1 - outside]];
  return outside < 0 || least === undefined || most === undefined ? undefined : { least, most };
}

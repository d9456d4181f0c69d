/** Where a median lies. */
export interface Interval {
  readonly least: number;
  readonly most: number;
}

const CONFIDENCE = 0.95;

/**
 * Between which of the values the median of all that might have been measured lies, with 95 %: of the sign test, which asks
 * nothing of how they are distributed, so that one value that is far off moves nothing. Undefined for fewer than six values.
 */
export function medianInterval(values: readonly number[]): Interval | undefined {
  const sorted = [...values].sort((one, other) => one - other);
  const count = sorted.length;
  // As with a coin that is thrown for each value: the chance that at most so many lie below the median.
  let [chance, tail, outside] = [0.5 ** count, 0.5 ** count, -1];
  while (outside + 1 < count / 2 && 2 * tail <= 1 - CONFIDENCE) {
    outside += 1;
    chance *= (count - outside) / (outside + 1);
    tail += chance;
  }
  const [least, most] = [sorted[outside], sorted[count - 1 - outside]];
  return outside < 0 || least === undefined || most === undefined ? undefined : { least, most };
}

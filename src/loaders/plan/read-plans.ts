/** Keys per call (`id in (...)`). */
export const KEYS_A_CALL = 50;

/** Calls that read so many rows by their ids. */
export function callsByIds(keys: number): number {
  return Math.ceil(keys / KEYS_A_CALL);
}

/**
 * Whether a whole collection takes fewer calls than other ways to read the same rows. A tie favors the others, which have
 * smaller responses. Cached rows cost nothing and don't count.
 *
 * @param whole calls to read the collection, 1 if its size is unknown; undefined if that is impossible
 */
export function isWholeCheaper(whole: number | undefined, others: number): boolean {
  return whole !== undefined && whole < others;
}

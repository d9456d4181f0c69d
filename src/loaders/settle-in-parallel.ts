import { asError } from '../errors/as-error.js';
import { limitConcurrency } from './limit-concurrency.js';

/** Calls of one kind that are under way at most. */
const AT_ONCE = 8;

/** The results in the order of the items, or what went wrong with each; so many at once. */
export async function settleInParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  atOnce = AT_ONCE,
): Promise<(Result | Error)[]> {
  const takeTurn = limitConcurrency(atOnce);
  return Promise.all(items.map((item) => takeTurn(() => work(item)).catch(asError)));
}

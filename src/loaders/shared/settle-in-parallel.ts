import { asError } from '../../errors/as-error.js';

/** Default concurrency. */
const AT_ONCE = 8;

/** Results in the order of the items, with an Error for each failed item. Limits concurrency. */
export async function settleInParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  atOnce = AT_ONCE,
): Promise<(Result | Error)[]> {
  const takeTurn = limitConcurrency(atOnce);
  return Promise.all(items.map((item) => takeTurn(() => work(item)).catch(asError)));
}

/** Limits concurrency. Waiting work runs in order. */
export function limitConcurrency(atOnce: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    // Finished work hands its slot to the next, so that new work can't overtake waiting work.
    if (running < atOnce) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

import { asError } from '../../errors/as-error.js';

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

/** Runs work at once while fewer than so many run, else in the order of asking. */
export function limitConcurrency(atOnce: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    // Whoever ends lets the next begin, so that nobody overtakes those who wait.
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

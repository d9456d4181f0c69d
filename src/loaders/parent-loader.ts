import DataLoader from 'dataloader';

/** Calls of one kind that a request has under way at most. */
const AT_ONCE = 8;

/**
 * Reads that Defender has for one parent only: each parent once a request, a few at a time. Keys are matched as they
 * are written. One that fails fails alone.
 */
export function createParentLoader<Value>(read: (key: string) => Promise<Value>): DataLoader<string, Value> {
  return new DataLoader<string, Value>((keys) => settleInParallel(keys, read));
}

/** The results in the order of the items, or what went wrong with each; so many at once. */
export async function settleInParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  atOnce = AT_ONCE,
): Promise<(Result | Error)[]> {
  const results: (Result | Error)[] = [];
  const rest = items.entries();
  const workOff = async () => {
    for (const [index, item] of rest) results[index] = await work(item).catch(asError);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, workOff));
  return results;
}

function asError(reason: unknown): Error {
  return reason instanceof Error
    ? reason
    : new Error('A read failed with something that is no error', { cause: reason });
}

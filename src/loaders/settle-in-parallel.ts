/** Calls of one kind that are under way at most. */
const AT_ONCE = 8;

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

export function asError(reason: unknown): Error {
  return reason instanceof Error
    ? reason
    : new Error('A call failed with something that is no error', { cause: reason });
}

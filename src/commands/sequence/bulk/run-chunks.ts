import { UpstreamRejectedError } from '../../../errors/upstream-errors.js';
import { asError } from '../../../errors/as-error.js';
import type { LearnedSize } from '../../../defender-api/batch/learned-size.js';

/** What became of one item: what its call gave for it, or why that call gave nothing. */
export type ItemOutcome<Item, Result> =
  | { readonly item: Item; readonly result: Result; readonly error?: undefined }
  | { readonly item: Item; readonly error: Error };

/** Calls of one bulk write that are under way at once. */
const CALLS_AT_ONCE = 2;

/**
 * Sends many items in few calls and gives a result per item, in the order of the items. A chunk that fails is the
 * failure of its own items and loses no other. With a learned size, a chunk that the service refuses for its size was
 * not done: it is cut smaller and sent again.
 *
 * @param size what a page documents, or what is learned where none does
 * @param send one call; gives one result for each item, in their order
 */
export async function runChunks<Item, Result>(
  items: readonly Item[],
  size: number | LearnedSize,
  send: (chunk: readonly Item[]) => Promise<readonly Result[]>,
): Promise<readonly ItemOutcome<Item, Result>[]> {
  const learned = typeof size === 'number' ? undefined : size;
  const outcomes: ItemOutcome<Item, Result>[] = [];
  const rest = [...items.entries()];
  let most = typeof size === 'number' ? size : size.current;

  const workOff = async () => {
    while (rest.length > 0) {
      const chunk = rest.splice(0, most);
      const sent = await settle(
        chunk.map(([, item]) => item),
        send,
      );
      if (learned !== undefined && chunk.length > 1 && isRefusedForSize(sent)) {
        learned.refuse(chunk.length, statedSize(sent, chunk.length));
        most = Math.min(most, learned.current);
        rest.unshift(...chunk);
        continue;
      }
      for (const [position, [index, item]] of chunk.entries()) {
        outcomes[index] =
          sent instanceof Error ? { item, error: sent } : { item, result: sent[position] as Result };
      }
    }
  };

  await Promise.all(Array.from({ length: CALLS_AT_ONCE }, workOff));
  return outcomes;
}

async function settle<Item, Result>(
  chunk: readonly Item[],
  send: (chunk: readonly Item[]) => Promise<readonly Result[]>,
): Promise<readonly Result[] | Error> {
  try {
    const results = await send(chunk);
    return results.length === chunk.length
      ? results
      : new Error(`A call for ${String(chunk.length)} items gave ${String(results.length)} results`);
  } catch (error) {
    return asError(error);
  }
}

/** Learn: common-errors.md. Some services say it with a status of its own. */
function isRefusedForSize(sent: unknown): sent is UpstreamRejectedError {
  if (!(sent instanceof UpstreamRejectedError)) return false;
  const { status, upstreamCode } = sent.rejection;
  return upstreamCode === 'MaximumBatchSizeExceeded' || status === 413;
}

/** The refusal's message gives the size received and the size allowed, in words that are not documented. */
function statedSize({ rejection: { message } }: UpstreamRejectedError, received: number): number | undefined {
  const numbers = (message.match(/\d+/g) ?? []).map(Number).filter((value) => value > 0 && value < received);
  return numbers.length === 1 ? numbers[0] : undefined;
}

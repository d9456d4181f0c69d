import { UpstreamRejectedError } from '../../../errors/upstream-errors.js';
import { asError } from '../../../errors/as-error.js';
import type { UpstreamCall } from '../../../defender-api/upstream-call.js';
import { NotDone, type WriteResult } from '../receipt.js';
import type { LearnedSize } from '../../../defender-api/batch/learned-size.js';

/** The result of one item: the value from its call, or the call's error. */
export type ItemOutcome<Item, Result> =
  | { readonly item: Item; readonly result: Result; readonly error?: undefined }
  | { readonly item: Item; readonly error: Error };

/**
 * One of the calls that are sent instead of the planned one. It is recorded and confirmed in the same way.
 *
 * @param check why it must not be sent any more, besides the rules for the whole
 */
export function partOf<Result>(
  { confirm }: Pick<UpstreamCall<unknown>, 'confirm'>,
  part: UpstreamCall<Result>,
  check?: () => Promise<WriteResult<unknown> | undefined>,
): UpstreamCall<Result> {
  return {
    ...part,
    confirm: async (waitedMs) => {
      const prevented = await check?.();
      if (prevented !== undefined) throw new NotDone(prevented);
      await confirm?.(waitedMs, true);
    },
  };
}

/** Calls of one bulk write in flight at a time. */
const CALLS_AT_ONCE = 2;

/**
 * Sends many items in few calls and returns a result per item, in the order of the items. A failed chunk is the failure of
 * its own items only. With a learned size, a chunk that the service rejects for its size was not done: it is split and sent
 * again.
 *
 * @param size the documented size, or a learned one
 * @param send sends one call; returns one result for each item, in order
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

/** Learn: common-errors.md. Some services have a status of their own for it. */
function isRefusedForSize(sent: unknown): sent is UpstreamRejectedError {
  if (!(sent instanceof UpstreamRejectedError)) return false;
  const { status, upstreamCode } = sent.rejection;
  return upstreamCode === 'MaximumBatchSizeExceeded' || status === 413;
}

/** The message of the rejection has the received and the allowed size, in undocumented wording. */
function statedSize({ rejection: { message } }: UpstreamRejectedError, received: number): number | undefined {
  const numbers = (message.match(/\d+/g) ?? []).map(Number).filter((value) => value > 0 && value < received);
  return numbers.length === 1 ? numbers[0] : undefined;
}

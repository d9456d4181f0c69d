import { INDICATORS_A_CALL } from '../../defender-api/endpoints/indicators.js';
import type { WireIndicator } from '../../defender-api/models/indicators.js';
import { runChunks } from '../sequence/bulk/run-chunks.js';
import type { CommandContext } from '../sequence/command-context.js';
import { findOutcome } from '../sequence/send-once.js';
import { findAll } from './find-indicators.js';
import { itemDone, itemUnknown, settleItems } from '../sequence/bulk/item-results.js';
import { outcomeUnknownWarning, type WriteWarning } from '../sequence/write-warning.js';
import type { IndicatorItem, SettledIndicator } from './indicator-results.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';

/** The first of several calls, for display: `send` sends them all itself, and returns the results of their items. */
export function planFirst([first]: readonly UpstreamCall<unknown>[]): UpstreamCall<
  readonly SettledIndicator[]
> {
  if (first === undefined) throw new Error('A write without items has no call');
  const { notFound: _notFound, ...call } = first;
  return {
    ...call,
    read: () => {
      throw new Error('The calls of a write of many indicators are sent one by one');
    },
  };
}

/** A write of many indicators, 500 per call. */
interface ChunkedWrite<Item> {
  /** Sends one call, or several if it needs correction; returns a result for each item, in order. */
  readonly send: (chunk: readonly Item[]) => Promise<readonly SettledIndicator[]>;
  readonly describe: (item: Item) => IndicatorItem;
  /** The outcome of an item that was done, by default DONE. */
  readonly done?: 'CREATED' | 'DONE';
  /** Returns whether the existing indicators show that an item was done. A tenant has up to 15,000. */
  readonly isDoneBy: (all: readonly WireIndicator[]) => (item: Item) => boolean;
}

/** The results of the items, and warnings about the write. */
interface SentItems {
  readonly results: readonly SettledIndicator[];
  readonly warnings: readonly WriteWarning[];
}

/**
 * Sends all items and returns a result for each. Items without a response are looked up afterwards, within the limits, and
 * never sent again automatically.
 *
 * @throws the failure of the first call if all calls have failed
 */
export async function sendInChunks<Item>(
  items: readonly Item[],
  { send, describe, done = 'DONE', isDoneBy }: ChunkedWrite<Item>,
  context: CommandContext,
): Promise<SentItems> {
  const results = settleItems(await runChunks(items, INDICATORS_A_CALL, send), describe);
  if (!results.some(isUnknown)) return { results, warnings: [] };
  let known = results;
  await findOutcome(async () => {
    const isDone = isDoneBy(await findAll(context));
    known = results.map((result, index) => {
      const item = items[index];
      return item !== undefined && isUnknown(result) && isDone(item)
        ? itemDone(describe(item), done)
        : result;
    });
    return known.some(isUnknown) ? undefined : known;
  }, context);
  const isFound = known.some((result, index) => result !== results[index]);
  return { results: known, warnings: isFound ? [FOUND_LATER] : [] };
}

export const FOUND_LATER = outcomeUnknownWarning('the indicators show what was done.');

export function withoutResponse(described: IndicatorItem): SettledIndicator {
  return itemUnknown(
    described,
    "Defender's response did not come, and no read of the indicators showed the request. Check them before you retry.",
  );
}

function isUnknown({ outcome }: SettledIndicator): boolean {
  return outcome === 'OUTCOME_UNKNOWN';
}

import { INDICATORS_A_CALL } from '../../defender-api/endpoints/indicators.js';
import type { WireIndicator } from '../../defender-api/models/indicators.js';
import { runChunks } from '../sequence/bulk/run-chunks.js';
import type { CommandContext } from '../sequence/command-context.js';
import { findOutcome } from '../sequence/send-once.js';
import { findAll } from './find-indicators.js';
import { settled, settleItems, type IndicatorItem, type SettledIndicator } from './indicator-results.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';

/** The first of several calls, to be shown: `send` sends them all itself, and gives the results of their items. */
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

/** A write of many indicators, 500 a call. */
interface ChunkedWrite<Item> {
  /** One call, or a few where it has to be mended; a result for each item, in their order. */
  readonly send: (chunk: readonly Item[]) => Promise<readonly SettledIndicator[]>;
  readonly describe: (item: Item) => IndicatorItem;
  /** Whether the indicators that are there show that an item was done. */
  readonly isDone: (item: Item, all: readonly WireIndicator[]) => boolean;
}

/**
 * Sends what is wanted and says of each item what became of it. What got no answer is looked for afterwards, as long as the
 * limits allow, and nothing is sent again by itself.
 *
 * @throws the failure of the first call when all calls have failed
 */
export async function sendInChunks<Item>(
  items: readonly Item[],
  { send, describe, isDone }: ChunkedWrite<Item>,
  context: CommandContext,
): Promise<readonly SettledIndicator[]> {
  const results = settleItems(await runChunks(items, INDICATORS_A_CALL, send), describe);
  if (!results.some(isUnknown)) return results;
  let known = results;
  await findOutcome(async () => {
    const all = await findAll(context);
    known = results.map((result, index) => {
      const item = items[index];
      return item !== undefined && isUnknown(result) && isDone(item, all) ? foundDone(result) : result;
    });
    return known.some(isUnknown) ? undefined : known;
  }, context);
  return known;
}

/** Whether an item got no answer, as the result of a chunk without one. */
export function withoutAnswer(described: IndicatorItem): SettledIndicator {
  return settled(described, 'OUTCOME_UNKNOWN', "Defender's answer did not come.");
}

function isUnknown({ outcome }: SettledIndicator): boolean {
  return outcome === 'OUTCOME_UNKNOWN';
}

function foundDone(result: SettledIndicator): SettledIndicator {
  return settled(result, 'ACCEPTED', "Defender's answer did not come; it was found afterwards.");
}

import { batchDeleteIndicators as batchDeleteIndicatorsCall } from '../../defender-api/endpoints/indicators.js';
import type { WireIndicator } from '../../defender-api/models/indicators.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import { NotFoundError } from '../../errors/caller-errors.js';
import { SubgraphError } from '../../errors/subgraph-error.js';
import { checkComment } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import { runCommand } from '../sequence/run-command.js';
import { partOf } from '../sequence/bulk/run-chunks.js';
import { itemDone, itemRefused } from '../sequence/bulk/item-results.js';
import { sendOnce } from '../sequence/send-once.js';
import { warning } from '../sequence/write-warning.js';
import { checkIds } from '../sequence/check-input.js';
import { MAX_INDICATORS } from './check-indicator.js';
import { findAll } from './find-indicators.js';
import {
  aboutIndicator,
  inOrder,
  splitInCalls,
  type IndicatorItem,
  summarize,
  toBulkReceipt,
  traceOfResults,
  type IndicatorsReceipt,
  type IndicatorsWriteResult,
  type SettledIndicator,
} from './indicator-results.js';
import { FOUND_LATER, planFirst, sendInChunks, withoutResponse } from './send-in-chunks.js';
import type { DeleteIndicatorsInput } from '../../generated/schema.js';

interface Sorted {
  readonly found: readonly IndicatorItem[];
  /** Results for ids that don't exist. */
  readonly settled: readonly SettledIndicator[];
}

/**
 * Deletes many indicators, 500 per call. Reads them all first (2 calls beyond 10,000), because one unknown id would fail
 * the whole call, and Defender keeps no record of deleted ones.
 *
 * @throws BAD_USER_INPUT before any call; NOT_FOUND if none of them exists; the failure of the first call if all fail
 */
export async function deleteIndicators(
  input: DeleteIndicatorsInput,
  context: CommandContext,
): Promise<IndicatorsReceipt> {
  const ids = checkIds('Indicator', input.indicatorIds, {
    field: 'input.indicatorIds',
    most: MAX_INDICATORS,
  });
  checkComment(input.comment);
  const receipt = await runCommand<readonly SettledIndicator[], Sorted>(
    {
      name: 'deleteIndicators',
      input,
      target: 'indicators deletion',
      check: async () => ({ found: splitFound(ids, await findAll(context)) }),
      plan: (_auditId, { found }) => planFirst(splitInCalls(found).map(callFor)),
      send: (planned, _auditId, sorted) => sendDeletion(sorted, planned, context),
      preview: ({ found, settled: others }) => ({
        result: inOrder([...others, ...found.map((item) => itemDone(item, 'DRY_RUN'))]),
      }),
      find: () => findDeleted(ids, context),
      trace: traceOfResults,
    },
    context,
  );
  return toBulkReceipt(receipt, callFor);
}

function splitFound(ids: readonly string[], all: readonly WireIndicator[]): Sorted {
  const byId = new Map(all.map((one) => [one.id, one]));
  const items = ids.map((id, index) => ({ index, ...aboutIndicator(byId.get(id) ?? { id }) }));
  const isFound = (_item: IndicatorItem, index: number) => byId.has(ids[index] ?? '');
  const found = items.filter(isFound);
  if (found.length === 0)
    throw new NotFoundError('There is none of these indicators, or none that this application may see.');
  const message = 'There is no such indicator, or none that this application may see.';
  const others = items.filter((item, index) => !isFound(item, index));
  return { found, settled: others.map((item) => itemRefused(item, 'NOT_FOUND', message)) };
}

async function sendDeletion(
  sorted: Sorted,
  planned: UpstreamCall<unknown>,
  context: CommandContext,
): Promise<IndicatorsWriteResult> {
  let isAnyGone = false;
  const onGone = () => {
    isAnyGone = true;
  };
  const { results, warnings } = await sendInChunks(
    sorted.found,
    {
      send: (chunk) => sendChunk(chunk, planned, onGone, context),
      describe: (item) => item,
      isDoneBy: (all) => {
        const isThere = isThereIn(all);
        return (item) => !isThere(item);
      },
    },
    context,
  );
  return summarize([...sorted.settled, ...results], isAnyGone ? [...warnings, GONE_MEANWHILE] : warnings);
}

/**
 * A concurrently deleted id fails the call, and it isn't documented whether the other ids are deleted then. Therefore the
 * list is read again, and the remaining ids are sent once more. If it can't be read, the outcome of all is unknown.
 */
async function sendChunk(
  chunk: readonly IndicatorItem[],
  planned: UpstreamCall<unknown>,
  onGone: () => void,
  context: CommandContext,
): Promise<readonly SettledIndicator[]> {
  const first = await sendDeletions(chunk, planned, context);
  if (first !== 'unknown id') return first;
  const all = await findAll(context).catch(unlessUnread);
  if (all === undefined) return chunk.map(withoutResponse);
  const left = chunk.filter(isThereIn(all));
  const again = left.length === 0 ? [] : await sendDeletions(left, planned, context);
  const byPlace = new Map(
    (again === 'unknown id' ? left.map(stillThere) : again).map((one) => [one.index, one]),
  );
  if (left.length < chunk.length) onGone();
  return chunk.map((item) => byPlace.get(item.index) ?? itemDone(item));
}

/** An unexpected error is a fault of this service. */
function unlessUnread(error: unknown): undefined {
  if (!(error instanceof SubgraphError)) throw error;
}

async function sendDeletions(
  chunk: readonly IndicatorItem[],
  planned: UpstreamCall<unknown>,
  context: CommandContext,
): Promise<readonly SettledIndicator[] | 'unknown id'> {
  const sent = await sendOnce(partOf(planned, callFor(chunk)), context);
  if (sent.kind !== 'answered') return chunk.map(withoutResponse);
  return sent.answer === 'unknown' ? 'unknown id' : chunk.map((item) => itemDone(item));
}

async function findDeleted(
  ids: readonly string[],
  context: CommandContext,
): Promise<IndicatorsWriteResult | undefined> {
  const items = ids.map((id, index) => ({ index, ...aboutIndicator({ id }) }));
  if (items.some(isThereIn(await findAll(context)))) return undefined;
  return summarize(
    items.map((item) => itemDone(item)),
    [FOUND_LATER],
  );
}

function callFor(chunk: readonly IndicatorItem[]) {
  return batchDeleteIndicatorsCall(chunk.map(({ indicatorId }) => indicatorId ?? ''));
}

function isThereIn(all: readonly WireIndicator[]): (item: IndicatorItem) => boolean {
  const there = new Set<string | null>(all.map(({ id }) => id));
  return ({ indicatorId }) => there.has(indicatorId);
}

const GONE_MEANWHILE = warning(
  'CHANGE_NOT_CONFIRMED',
  'Some indicators are gone, and Defender did not say whether this write deleted them.',
);

function stillThere(item: IndicatorItem): SettledIndicator {
  const message = 'Defender rejected the deletion twice, because another id in the call was unknown.';
  return itemRefused(item, 'UPSTREAM_REJECTED', message);
}

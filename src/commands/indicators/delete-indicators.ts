import {
  batchDeleteIndicators as batchDeleteIndicatorsCall,
  INDICATORS_A_CALL,
} from '../../defender-api/endpoints/indicators.js';
import type { WireIndicator } from '../../defender-api/models/indicators.js';
import { BadUserInputError, NotFoundError } from '../../errors/caller-errors.js';
import { checkComment } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import type { CommandInput } from '../sequence/command.js';
import { runCommand } from '../sequence/run-command.js';
import { sendAction } from '../machine-actions/send-action.js';
import { checkIndicatorId } from './check-indicator-id.js';
import { findAll } from './find-indicators.js';
import {
  aboutIndicator,
  summarize,
  toBulkReceipt,
  traceOfResults,
  type IndicatorsReceipt,
  type BulkVerdict,
  type SettledIndicator,
} from './indicator-results.js';
import { planFirst, splitInCalls, toPlannedCalls } from './plan-calls.js';
import { sendInChunks, withoutAnswer } from './send-in-chunks.js';

export interface DeleteIndicatorsInput extends CommandInput {
  readonly indicatorIds: readonly string[];
  readonly comment: string;
}

/** An indicator to be deleted, as it is, and its place in the input. */
interface Doomed {
  readonly index: number;
  readonly indicator: WireIndicator;
}

interface Sorted {
  readonly doomed: readonly Doomed[];
  /** Those that aren't there. */
  readonly settled: readonly SettledIndicator[];
}

const MOST_ITEMS = 10 * INDICATORS_A_CALL;

/**
 * Deletes many indicators, 500 a call, after one look at all (2 calls beyond 10,000), as one unknown id would fail the
 * whole call, and Defender keeps no record of what they were.
 *
 * @throws BAD_USER_INPUT before any call; NOT_FOUND when none of them is there; the failure of the first call when all fail
 */
export async function deleteIndicators(
  input: DeleteIndicatorsInput,
  context: CommandContext,
): Promise<IndicatorsReceipt> {
  const ids = checkIds(input.indicatorIds);
  checkComment(input.comment);
  let sorted: Sorted = { doomed: [], settled: [] };
  const receipt = await runCommand<readonly SettledIndicator[]>(
    {
      name: 'deleteIndicators',
      input,
      target: 'indicators deletion',
      check: async () => {
        sorted = sortOut(ids, await findAll(context));
        return undefined;
      },
      plan: () => planFirst(splitInCalls(sorted.doomed).map(callFor)),
      send: () => sendDeletion(sorted, context),
      find: () => findDeleted(ids, context),
      trace: traceOfResults,
    },
    context,
  );
  const isDryRun = receipt.plannedCall !== null;
  return toBulkReceipt(receipt, {
    results: [...sorted.settled, ...sorted.doomed.map(asPlanned)].sort(
      (one, other) => one.index - other.index,
    ),
    plannedCalls: isDryRun ? toPlannedCalls(splitInCalls(sorted.doomed).map(callFor)) : [],
  });
}

function checkIds(ids: readonly string[]): readonly string[] {
  if (ids.length === 0 || ids.length > MOST_ITEMS) {
    throw new BadUserInputError(
      `input.indicatorIds must hold 1 to ${MOST_ITEMS.toLocaleString('en-US')} ids, and holds ${ids.length.toLocaleString('en-US')}.`,
      'input.indicatorIds',
    );
  }
  const places = new Map<string, number>();
  for (const [index, id] of ids.entries()) {
    const field = `input.indicatorIds[${String(index)}]`;
    checkIndicatorId(id, field);
    const before = places.get(id);
    if (before !== undefined) {
      throw new BadUserInputError(`${field} is that of indicatorIds[${String(before)}] again.`, field);
    }
    places.set(id, index);
  }
  return ids;
}

function sortOut(ids: readonly string[], all: readonly WireIndicator[]): Sorted {
  const byId = new Map(all.map((one) => [one.id, one]));
  const doomed: Doomed[] = [];
  const settled: SettledIndicator[] = [];
  for (const [index, id] of ids.entries()) {
    const indicator = byId.get(id);
    if (indicator === undefined) settled.push(notFound(index, id));
    else doomed.push({ index, indicator });
  }
  if (doomed.length === 0) {
    throw new NotFoundError('There is none of these indicators, or none that this application may see.');
  }
  return { doomed, settled };
}

function notFound(index: number, id: string): SettledIndicator {
  const reason = 'There is no such indicator, or none that this application may see.';
  return { index, ...aboutIndicator({ id }), outcome: 'NOT_FOUND', reason };
}

async function sendDeletion({ doomed, settled }: Sorted, context: CommandContext): Promise<BulkVerdict> {
  const results = await sendInChunks(
    doomed,
    {
      send: (chunk) => sendChunk(chunk, context),
      describe,
      isDone: ({ indicator }, all) => !isThere(indicator, all),
    },
    context,
  );
  return summarize([...settled, ...results]);
}

/**
 * An id that somebody else has deleted a moment ago fails the call, and whether the others are deleted then is not
 * documented. So it is looked again, and what is still there is sent once more.
 */
async function sendChunk(
  chunk: readonly Doomed[],
  context: CommandContext,
): Promise<readonly SettledIndicator[]> {
  const first = await sendDeletions(chunk, context);
  if (first !== 'unknown id') return first;
  const all = await findAll(context);
  const left = chunk.filter(({ indicator }) => isThere(indicator, all));
  const again = left.length === 0 ? [] : await sendDeletions(left, context);
  const byPlace = new Map(
    (again === 'unknown id' ? left.map(stillThere) : again).map((one) => [one.index, one]),
  );
  return chunk.map((item) => byPlace.get(item.index) ?? goneMeanwhile(item));
}

async function sendDeletions(
  chunk: readonly Doomed[],
  context: CommandContext,
): Promise<readonly SettledIndicator[] | 'unknown id'> {
  const sent = await sendAction(callFor(chunk), context);
  if (sent.kind !== 'answered') return chunk.map((item) => withoutAnswer(describe(item)));
  return sent.action === 'unknown' ? 'unknown id' : chunk.map(asDeleted);
}

async function findDeleted(
  ids: readonly string[],
  context: CommandContext,
): Promise<BulkVerdict | undefined> {
  const there = new Set((await findAll(context)).map(({ id }) => id));
  if (ids.some((id) => there.has(id))) return undefined;
  return summarize(
    ids.map((id, index) => ({ index, ...aboutIndicator({ id }), outcome: 'ACCEPTED', reason: null })),
  );
}

function callFor(chunk: readonly Doomed[]) {
  return batchDeleteIndicatorsCall(chunk.map(({ indicator }) => indicator.id));
}

function describe({ index, indicator }: Doomed) {
  return { index, ...aboutIndicator(indicator) };
}

function isThere({ id }: WireIndicator, all: readonly WireIndicator[]): boolean {
  return all.some((one) => one.id === id);
}

function asPlanned(item: Doomed): SettledIndicator {
  return { ...describe(item), outcome: 'PLANNED', reason: null };
}

function asDeleted(item: Doomed): SettledIndicator {
  return { ...describe(item), outcome: 'ACCEPTED', reason: null };
}

function goneMeanwhile(item: Doomed): SettledIndicator {
  const reason = 'It is gone; Defender did not say whether by this call or by somebody else.';
  return { ...describe(item), outcome: 'ACCEPTED', reason };
}

function stillThere(item: Doomed): SettledIndicator {
  const reason = 'Defender refused twice to delete it, because an id beside it was unknown.';
  return { ...describe(item), outcome: 'FAILED', reason };
}

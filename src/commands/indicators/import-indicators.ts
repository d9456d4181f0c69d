import {
  importIndicators as importIndicatorsCall,
  plainValue,
} from '../../defender-api/endpoints/indicators.js';
import type { IndicatorBody } from '../../defender-api/endpoints/indicators.js';
import type { WireIndicator, WireImportResult } from '../../defender-api/models/indicators.js';
import { checkComment } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import type { Direction } from '../../config/mutations.js';
import { runCommand } from '../sequence/run-command.js';
import { partOf } from '../sequence/bulk/run-chunks.js';
import { itemDone, itemRefused } from '../sequence/bulk/item-results.js';
import { sendOnce } from '../sequence/send-once.js';
import { rowsByKey } from '../../defender-api/batch/key-queue.js';
import { checkEach } from '../sequence/check-input.js';
import { checkIndicator, MAX_INDICATORS } from './check-indicator.js';
import { directionOf, identityOf, mayWeaken, matchesRequested } from './compare-indicators.js';
import { findAll, objectionToReplacing, readExisting } from './find-indicators.js';
import {
  aboutIndicator,
  inOrder,
  splitInCalls,
  summarize,
  toBulkReceipt,
  traceOfResults,
} from './indicator-results.js';
import type {
  IndicatorItem,
  IndicatorsReceipt,
  IndicatorsWriteResult,
  SettledIndicator,
} from './indicator-results.js';
import { deprecationsOf } from './indicator-warnings.js';
import { FOUND_LATER, planFirst, sendInChunks, withoutResponse } from './send-in-chunks.js';
import { refuseBlocking } from './refuse-blocking.js';
import { scrubMessage } from '../../defender-api/transport/error-body.js';
import { warning, type WriteWarning } from '../sequence/write-warning.js';
import type { ImportIndicatorsInput, IndicatorInput } from '../../generated/schema.js';
import { groupBy } from '../../lib/get-or-insert.js';

/** The items to send, and the results of those that needn't be sent. */
interface Sorted {
  readonly toSend: readonly ImportItem[];
  readonly settled: readonly SettledIndicator[];
  readonly warnings: readonly WriteWarning[];
}

/**
 * Creates or updates many indicators, 500 per call, with a result for each. All are validated before the first is sent.
 * One more call (2 beyond 10,000 indicators) reads the existing ones, unless the write may overwrite all of them.
 *
 * @throws BAD_USER_INPUT before any call, naming the item; the failure of the first call if all fail
 */
export async function importIndicators(
  input: ImportIndicatorsInput,
  context: CommandContext,
): Promise<IndicatorsReceipt> {
  const items = checkItems(input.indicators, context.clock.now());
  checkComment(input.comment);
  const bodies = items.map(({ wanted }) => wanted);
  const direction = directionOf(bodies, input.replaceExisting);
  const callFor = (chunk: readonly ImportItem[]) =>
    importIndicatorsCall(
      chunk.map(({ wanted }) => wanted),
      { loosens: direction === 'loosen' },
    );
  // With `replaceExisting`, most are sent without a read, so that it is unknown whether an indicator is new.
  const whole = input.replaceExisting ? 'DONE' : 'CREATED';
  const all: Sorted = { toSend: items, settled: [], warnings: deprecationsOf(bodies) };
  const receipt = await runCommand<readonly SettledIndicator[], Sorted>(
    {
      name: 'importIndicators',
      direction,
      input,
      target: 'indicators import',
      check: async () => {
        const refused = await refuseBlocking<readonly SettledIndicator[]>(bodies, context);
        if (refused !== undefined) return refused;
        const sorted = await settleExisting(
          all,
          checkExistingBy(items, input.replaceExisting, direction),
          context,
        );
        return sorted.toSend.length === 0 ? summarize(sorted.settled, sorted.warnings) : { found: sorted };
      },
      plan: (_auditId, { toSend }) => planFirst(splitInCalls(toSend).map(callFor)),
      send: (planned, _auditId, sorted) => {
        const partFor = (chunk: readonly ImportItem[]) =>
          partOf(planned, callFor(chunk), () =>
            refuseBlocking(
              chunk.map(({ wanted }) => wanted),
              context,
            ),
          );
        return sendImport(sorted, { callFor: partFor, whole }, context);
      },
      preview: ({ toSend, settled: others, warnings }) => ({
        result: inOrder([...others, ...toSend.map((item) => itemDone(describeItem(item), 'DRY_RUN'))]),
        warnings,
      }),
      find: () => findImported(items, whole, context),
      trace: traceOfResults,
    },
    context,
  );
  return toBulkReceipt(receipt, (planned) => callFor(planned.flatMap(({ index }) => items[index] ?? [])));
}

/** @throws BadUserInputError for the first invalid or duplicate item */
function checkItems(inputs: readonly IndicatorInput[], now: number): readonly ImportItem[] {
  return checkEach(inputs, { field: 'input.indicators', most: MAX_INDICATORS }, (input, path, index) => {
    const wanted = checkIndicator(input, path, now);
    return { key: identityOf(wanted), field: `${path}.indicatorValue`, checked: { index, wanted } };
  });
}

/** The result of an item that must not be sent because of the existing ones with its value and type. */
type CheckExisting = (item: ImportItem, there: readonly WireIndicator[]) => SettledIndicator | undefined;

/** Undefined if no item depends on the existing ones. Items that loosen protection are guarded as a whole. */
function checkExistingBy(
  items: readonly ImportItem[],
  replaceExisting: boolean,
  direction: Direction,
): CheckExisting | undefined {
  if (!replaceExisting) return checkExisting;
  const isChecked = direction !== 'loosen' && items.some(({ wanted }) => mayWeaken(wanted));
  return isChecked ? checkReplacing : undefined;
}

async function settleExisting(
  sorted: Sorted,
  check: CheckExisting | undefined,
  context: CommandContext,
): Promise<Sorted> {
  if (check === undefined) return sorted;
  const { toSend, warnings } = sorted;
  const all = await readExisting(
    toSend.map(({ wanted }) => wanted),
    findAll,
    context,
  );
  if (all === undefined) return { ...sorted, warnings: [...warnings, NOT_LOOKED] };
  const existing = byIdentity(all);
  const others = toSend.flatMap((item) => {
    const there = existing.get(identityOf(item.wanted));
    return there === undefined ? [] : (check(item, there) ?? []);
  });
  const indexes = new Set(others.map(({ index }) => index));
  return { settled: others, toSend: toSend.filter(({ index }) => !indexes.has(index)), warnings };
}

const NOT_LOOKED = warning(
  'MAY_HAVE_EXISTED',
  'The existing indicators could not be read: those with the same values may have been replaced.',
);

function byIdentity(all: readonly WireIndicator[]): ReadonlyMap<string, readonly WireIndicator[]> {
  return rowsByKey(all, identityOf);
}

function findMatch(
  wanted: IndicatorBody,
  existing: ReadonlyMap<string, readonly WireIndicator[]>,
): WireIndicator | undefined {
  return existing.get(identityOf(wanted))?.find((one) => matchesRequested(one, wanted));
}

function checkExisting(item: ImportItem, there: readonly WireIndicator[]): SettledIndicator {
  const [first, ...more] = there;
  const described =
    first === undefined ? describeItem(item) : { index: item.index, ...aboutIndicator(first) };
  return more.length === 0 && first !== undefined && matchesRequested(first, item.wanted)
    ? itemDone(described, 'ALREADY_IN_EFFECT')
    : itemRefused(
        described,
        'ALREADY_EXISTS',
        'An indicator with this value and type exists already. replaceExisting: true overwrites it.',
      );
}

function checkReplacing(item: ImportItem, there: readonly WireIndicator[]): SettledIndicator | undefined {
  const objection = objectionToReplacing(there, item.wanted);
  return objection === undefined ? undefined : itemRefused(describeItem(item), 'WEAKENS_EXISTING', objection);
}

interface SentImport {
  readonly callFor: (chunk: readonly ImportItem[]) => ReturnType<typeof importIndicatorsCall>;
  /** The outcome if all items are accepted. */
  readonly whole: 'CREATED' | 'DONE';
}

async function sendImport(
  { toSend, settled: others, warnings }: Sorted,
  { callFor, whole }: SentImport,
  context: CommandContext,
): Promise<IndicatorsWriteResult> {
  const { results, warnings: more } = await sendInChunks(
    toSend,
    {
      send: async (chunk) => {
        const sent = await sendOnce(callFor(chunk), context);
        return sent.kind === 'answered'
          ? matchResults(chunk, sent.answer, whole)
          : chunk.map((item) => withoutResponse(describeItem(item)));
      },
      describe: describeItem,
      done: whole,
      isDoneBy: (all) => {
        const existing = byIdentity(all);
        return ({ wanted }) => findMatch(wanted, existing) !== undefined;
      },
    },
    context,
  );
  return summarize([...others, ...results], [...warnings, ...more]);
}

/** Indicators don't carry the audit id: the import was done if every item is visible. */
async function findImported(
  items: readonly ImportItem[],
  whole: SentImport['whole'],
  context: CommandContext,
): Promise<IndicatorsWriteResult | undefined> {
  const all = byIdentity(await findAll(context));
  const results = items.flatMap((item): readonly SettledIndicator[] => {
    const found = findMatch(item.wanted, all);
    if (found === undefined) return [];
    return [itemDone({ index: item.index, ...aboutIndicator(found) }, whole)];
  });
  return results.length === items.length ? summarize(results, [FOUND_LATER]) : undefined;
}

interface ImportItem {
  readonly index: number;
  readonly wanted: IndicatorBody;
}

/** A new indicator has neither id nor creator. */
function describeItem({ index, wanted }: ImportItem): IndicatorItem {
  const { indicatorValue, indicatorType, action } = wanted;
  return { index, ...aboutIndicator({ indicatorValue, indicatorType, action }) };
}

/**
 * Matches the service's results to the items, by value: their order isn't documented. Items without a result, or with one
 * that doesn't say whether they failed, stay unsettled.
 */
function matchResults(
  items: readonly ImportItem[],
  rows: readonly WireImportResult[],
  whole: SentImport['whole'],
): readonly SettledIndicator[] {
  const rest = groupBy(rows, ({ indicator }) => plainValue(indicator));
  return items.map((item) => {
    const row = rest.get(plainValue(item.wanted.indicatorValue))?.shift();
    return row?.isFailed == null ? withoutResponse(describeItem(item)) : toResult(item, row, whole);
  });
}

function toResult(
  item: ImportItem,
  { id, isFailed, failureReason }: WireImportResult,
  whole: SentImport['whole'],
): SettledIndicator {
  const described = { ...describeItem(item), indicatorId: id ?? null };
  if (!isFailed) return itemDone(described, whole);
  const reason = failureReason == null || failureReason === '' ? 'Defender gave no reason.' : failureReason;
  return itemRefused(described, 'UPSTREAM_REJECTED', scrubMessage(reason));
}

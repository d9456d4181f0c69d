import {
  importIndicators as importIndicatorsCall,
  INDICATORS_A_CALL,
} from '../../defender-api/endpoints/indicators.js';
import type { WireIndicator } from '../../defender-api/models/indicators.js';
import { BadUserInputError } from '../../errors/caller-errors.js';
import { SubgraphError } from '../../errors/subgraph-error.js';
import { checkComment } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import { withWarnings } from '../sequence/receipt.js';
import type { CommandInput } from '../sequence/command.js';
import { runCommand } from '../sequence/run-command.js';
import { sendAction } from '../machine-actions/send-action.js';
import { checkIndicator, type IndicatorInput } from './check-indicator.js';
import { directionOf, identityOf, isAsWanted, isBlocking } from './compare-indicators.js';
import { findAll } from './find-indicators.js';
import { describeItem, matchResults, type ImportItem } from './import-results.js';
import {
  aboutIndicator,
  summarize,
  toBulkReceipt,
  traceOfResults,
  type IndicatorsReceipt,
  type BulkVerdict,
  type SettledIndicator,
} from './indicator-results.js';
import { doubtsAbout } from './indicator-warnings.js';
import { planFirst, splitInCalls, toPlannedCalls } from './plan-calls.js';
import { refuseBlocking } from './refuse-blocking.js';
import { sendInChunks, withoutAnswer } from './send-in-chunks.js';

export interface ImportIndicatorsInput extends CommandInput {
  readonly indicators: readonly IndicatorInput[];
  readonly comment: string;
  /** True overwrites what is there without a look at it; false looks first, and leaves it alone. */
  readonly replaceExisting: boolean;
}

/** What is to be sent, and what needs no sending. */
interface Sorted {
  readonly toSend: readonly ImportItem[];
  readonly settled: readonly SettledIndicator[];
  readonly warnings: readonly string[];
}

/** Ten calls: as many as fit into the time that an operation has. */
const MOST_ITEMS = 10 * INDICATORS_A_CALL;

/**
 * Makes or updates many indicators, 500 a call, with a result for each. All are checked before the first is sent. Without
 * `replaceExisting`, one more call (2 beyond 10,000 indicators) looks at what is there.
 *
 * @throws BAD_USER_INPUT before any call, naming the item; the failure of the first call when all fail
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
  let sorted: Sorted = { toSend: items, settled: [], warnings: doubtsAbout(bodies) };
  const receipt = await runCommand<readonly SettledIndicator[]>(
    {
      name: 'importIndicators',
      direction,
      input,
      target: 'indicators import',
      check: async () => {
        const refused = await refuseBlocking<readonly SettledIndicator[]>(bodies, context);
        if (refused !== undefined || input.replaceExisting) return refused;
        sorted = await sortOut(sorted, context);
        return sorted.toSend.length === 0 ? summarize(sorted.settled, sorted.warnings) : undefined;
      },
      plan: () => planFirst(splitInCalls(sorted.toSend).map(callFor)),
      send: () => sendImport(sorted, callFor, context),
      find: () => findImported(items, context),
      trace: traceOfResults,
    },
    context,
  );
  const isDryRun = receipt.plannedCall !== null;
  return toBulkReceipt(isDryRun ? withWarnings(receipt, sorted.warnings) : receipt, {
    results: [...sorted.settled, ...sorted.toSend.map(asPlanned)].sort(
      (one, other) => one.index - other.index,
    ),
    plannedCalls: isDryRun ? toPlannedCalls(splitInCalls(sorted.toSend).map(callFor)) : [],
  });
}

/** @throws BadUserInputError for the first item that breaks a rule, or is there twice */
function checkItems(inputs: readonly IndicatorInput[], now: number): readonly ImportItem[] {
  if (inputs.length === 0 || inputs.length > MOST_ITEMS) {
    throw new BadUserInputError(
      `input.indicators must hold 1 to ${MOST_ITEMS.toLocaleString('en-US')} indicators, and holds ${inputs.length.toLocaleString('en-US')}.`,
      'input.indicators',
    );
  }
  const places = new Map<string, number>();
  return inputs.map((input, index) => {
    const place = `input.indicators[${String(index)}]`;
    const wanted = checkIndicator(input, place, now);
    const before = places.get(identityOf(wanted));
    if (before !== undefined) {
      const field = `${place}.indicatorValue`;
      throw new BadUserInputError(`${field} is that of indicators[${String(before)}] again.`, field);
    }
    places.set(identityOf(wanted), index);
    return { index, wanted };
  });
}

/** A look that fails keeps no block from being sent; what is weaker might overwrite one, and waits. */
async function sortOut(sorted: Sorted, context: CommandContext): Promise<Sorted> {
  const { toSend, warnings } = sorted;
  const all = await findAllOrNothing(toSend, context);
  if (all === undefined) return { ...sorted, warnings: [...warnings, NOT_LOOKED] };
  const existing = byIdentity(all);
  const settled = toSend.flatMap((item) => {
    const there = existing.get(identityOf(item.wanted));
    return there === undefined ? [] : [judgeExisting(item, there)];
  });
  const places = new Set(settled.map(({ index }) => index));
  return { settled, toSend: toSend.filter(({ index }) => !places.has(index)), warnings };
}

const NOT_LOOKED =
  'Nobody could see which of these values have an indicator already: those that had one may have been replaced.';

async function findAllOrNothing(
  items: readonly ImportItem[],
  context: CommandContext,
): Promise<readonly WireIndicator[] | undefined> {
  const { clock, limits, call } = context;
  const deadline = Math.min(call.deadline, clock.now() + limits.attemptTimeoutMs);
  try {
    return await findAll({ ...context, call: { ...call, deadline } });
  } catch (error) {
    if (!(error instanceof SubgraphError) || !items.every(({ wanted }) => isBlocking(wanted))) throw error;
    return undefined;
  }
}

function byIdentity(all: readonly WireIndicator[]): ReadonlyMap<string, readonly WireIndicator[]> {
  const found = new Map<string, WireIndicator[]>();
  for (const one of all) {
    const same = found.get(identityOf(one));
    if (same === undefined) found.set(identityOf(one), [one]);
    else same.push(one);
  }
  return found;
}

function judgeExisting({ index, wanted }: ImportItem, there: readonly WireIndicator[]): SettledIndicator {
  const [first, ...more] = there;
  const described =
    first === undefined ? describeItem({ index, wanted }) : { index, ...aboutIndicator(first) };
  return more.length === 0 && first !== undefined && isAsWanted(first, wanted)
    ? { ...described, outcome: 'ALREADY_IN_EFFECT', reason: null }
    : {
        ...described,
        outcome: 'EXISTS',
        reason: 'There is an indicator of this value and type already. replaceExisting: true overwrites it.',
      };
}

async function sendImport(
  { toSend, settled, warnings }: Sorted,
  callFor: (chunk: readonly ImportItem[]) => ReturnType<typeof importIndicatorsCall>,
  context: CommandContext,
): Promise<BulkVerdict> {
  const results = await sendInChunks(
    toSend,
    {
      send: async (chunk) => {
        const sent = await sendAction(callFor(chunk), context);
        return sent.kind === 'answered'
          ? matchResults(chunk, sent.action)
          : chunk.map((item) => withoutAnswer(describeItem(item)));
      },
      describe: describeItem,
      isDone: ({ wanted }, all) => all.some((one) => isAsWanted(one, wanted)),
    },
    context,
  );
  return summarize([...settled, ...results], warnings);
}

/** Indicators carry no id of ours: an import of which every item shows was done. */
async function findImported(
  items: readonly ImportItem[],
  context: CommandContext,
): Promise<BulkVerdict | undefined> {
  const all = byIdentity(await findAll(context));
  const results = items.flatMap((item): readonly SettledIndicator[] => {
    const found = all.get(identityOf(item.wanted))?.find((one) => isAsWanted(one, item.wanted));
    if (found === undefined) return [];
    return [{ index: item.index, ...aboutIndicator(found), outcome: 'ACCEPTED', reason: null }];
  });
  return results.length === items.length ? summarize(results) : undefined;
}

function asPlanned(item: ImportItem): SettledIndicator {
  return { ...describeItem(item), outcome: 'PLANNED', reason: null };
}

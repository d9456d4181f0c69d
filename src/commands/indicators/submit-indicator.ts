import {
  submitIndicator as submitIndicatorCall,
  type IndicatorBody,
} from '../../defender-api/endpoints/indicators.js';
import type { WireIndicator } from '../../defender-api/models/indicators.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import { checkComment } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import type { Direction } from '../../config/mutations.js';
import { refusedResult, writeResult, type WriteResult } from '../sequence/receipt.js';
import { runCommand } from '../sequence/run-command.js';
import { checkIndicator } from './check-indicator.js';
import { directionOf, matchesRequested } from './compare-indicators.js';
import { describeIndicator, findSame, objectionToReplacing, readExisting } from './find-indicators.js';
import { deprecationsOf, NO_COMMENT } from './indicator-warnings.js';
import { toIndicatorReceipt } from './propagation.js';
import type { IndicatorReceipt, WrittenIndicator } from './propagation.js';
import { refuseBlocking } from './refuse-blocking.js';
import { outcomeUnknownWarning, warning, type WriteWarning } from '../sequence/write-warning.js';
import type { SubmitIndicatorInput } from '../../generated/schema.js';

/** The requested indicator, and the existing ones. */
interface Submission {
  readonly wanted: IndicatorBody;
  readonly replaceExisting: boolean;
  readonly direction: Direction;
  /** Of the same value and type; empty before the lookup. */
  readonly existing: readonly WireIndicator[];
  readonly warnings: readonly WriteWarning[];
}

type IndicatorWriteResult = WriteResult<WrittenIndicator>;

/**
 * Creates an indicator after reading the existing ones with its value and type: 2 calls. Overwrites only on request.
 *
 * @throws BAD_USER_INPUT before any call
 */
export async function submitIndicator(
  input: SubmitIndicatorInput,
  context: CommandContext,
): Promise<IndicatorReceipt> {
  const wanted = checkIndicator(input, 'input', context.clock.now());
  checkComment(input.comment);
  const replaceExisting = input.replaceExisting === true;
  const direction = directionOf([wanted], replaceExisting);
  const warnings = deprecationsOf([wanted]);
  const unseen: Submission = { wanted, replaceExisting, direction, existing: [], warnings };
  const receipt = await runCommand<WrittenIndicator, Submission>(
    {
      name: 'submitIndicator',
      direction,
      input,
      target: `indicator ${wanted.indicatorType} ${wanted.indicatorValue}`,
      check: async () => {
        const refused = await refuseBlocking<WrittenIndicator>([wanted], context);
        if (refused !== undefined) return refused;
        const submission = await lookFirst(unseen, context);
        return checkExisting(submission) ?? { found: submission };
      },
      plan: (_auditId, submission) => callFor(submission),
      send: {
        answered: (written, submission) => resultOfResponse(written, submission, context.clock.now()),
        lost: 'The indicator was sent once and its response did not come. Look for its value among the indicators before you retry.',
        subject: ({ existing }) => ({ indicator: null, replaces: existing }),
      },
      preview: (submission) => ({
        result: { indicator: null, replaces: submission.existing },
        warnings: submission.warnings,
      }),
      find: (_auditId, submission = unseen) => findSubmitted(submission, context),
      trace: traceOf,
    },
    context,
  );
  return toIndicatorReceipt(receipt, wanted.indicatorType);
}

async function lookFirst(submission: Submission, context: CommandContext): Promise<Submission> {
  const { wanted, warnings } = submission;
  const existing = await readExisting([wanted], (reading) => findSame(wanted, reading), context);
  return existing === undefined
    ? { ...submission, warnings: [...warnings, NOT_LOOKED] }
    : { ...submission, existing };
}

const NOT_LOOKED = warning(
  'MAY_HAVE_EXISTED',
  'The existing indicators could not be read: one with the same value may have been replaced.',
);

function checkExisting({
  wanted,
  existing,
  replaceExisting,
  direction,
}: Submission): IndicatorWriteResult | undefined {
  const [first, ...more] = existing;
  if (first === undefined) return undefined;
  if (more.length === 0 && matchesRequested(first, wanted))
    return writeResult('ALREADY_IN_EFFECT', { indicator: first, replaces: [] });
  const found = { indicator: null, replaces: existing };
  if (!replaceExisting) {
    return refusedResult(
      'REFUSED',
      'ALREADY_EXISTS',
      `An indicator with this value and type exists already: ${existing.map(describeIndicator).join('; ')}. replaceExisting: true overwrites it.`,
      found,
    );
  }
  const objection = direction === 'loosen' ? undefined : objectionToReplacing(existing, wanted);
  return objection === undefined ? undefined : refusedResult('REFUSED', 'WEAKENS_EXISTING', objection, found);
}

function callFor({ wanted, direction, existing }: Submission): UpstreamCall<WrittenIndicator> {
  const { notFound: _notFound, ...call } = submitIndicatorCall(wanted, { loosens: direction === 'loosen' });
  return {
    ...call,
    read: (body, onUnrecognized) => {
      const indicator = call.read(body, onUnrecognized);
      return { indicator, replaces: existing.filter(({ id }) => id === indicator.id) };
    },
  };
}

function resultOfResponse(
  written: WrittenIndicator,
  { wanted, existing, warnings }: Submission,
  now: number,
): IndicatorWriteResult {
  const { indicator, replaces } = written;
  const beside = existing.filter((one) => !replaces.includes(one));
  const action = indicator?.action;
  const isUnseen = replaces.length === 0 && indicator !== null && isOlder(indicator, now);
  return writeResult(replaces.length > 0 || isUnseen ? 'DONE' : 'CREATED', written, [
    NO_COMMENT,
    ...warnings,
    ...(beside.length === 0 ? [] : [existingIndicatorsWarning(beside)]),
    ...(isUnseen ? [UNSEEN] : []),
    ...(action != null && action.toLowerCase() !== wanted.action.toLowerCase()
      ? [warning('RESPONSE_DIFFERS', `Defender stored the action ${action} instead.`)]
      : []),
  ]);
}

function existingIndicatorsWarning(beside: readonly WireIndicator[]): WriteWarning {
  const kept = beside.map(describeIndicator).join('; ');
  return warning('RESPONSE_DIFFERS', `Defender created a new indicator and kept the existing one: ${kept}.`);
}

const UNSEEN = warning(
  'MAY_HAVE_EXISTED',
  'Defender changed an indicator that this application cannot see, so its previous values are unknown.',
);

/** Tolerance for clock differences and slow responses. */
const SURELY_OLDER_MS = 10 * 60_000;

function isOlder({ creationTimeDateTimeUtc }: WireIndicator, now: number): boolean {
  return creationTimeDateTimeUtc != null && now - Date.parse(creationTimeDateTimeUtc) > SURELY_OLDER_MS;
}

/** Indicators don't carry the audit id. If one matches the request and none did before, it is the result. */
async function findSubmitted(
  { wanted, existing }: Submission,
  context: CommandContext,
): Promise<IndicatorWriteResult | undefined> {
  const indicator = (await findSame(wanted, context)).find((one) => matchesRequested(one, wanted));
  if (indicator === undefined) return undefined;
  const replaces = existing.filter(({ id }) => id === indicator.id);
  return writeResult(replaces.length > 0 ? 'DONE' : 'CREATED', { indicator, replaces }, [
    NO_COMMENT,
    outcomeUnknownWarning('a matching indicator was found afterwards.'),
  ]);
}

function traceOf({ indicator, replaces }: WrittenIndicator) {
  return {
    ...(indicator !== null && { resultId: indicator.id }),
    ...(replaces.length > 0 && { detail: `there before: ${replaces.map(describeIndicator).join('; ')}` }),
  };
}

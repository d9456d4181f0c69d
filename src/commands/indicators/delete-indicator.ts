import { deleteIndicator as deleteIndicatorCall } from '../../defender-api/endpoints/indicators.js';
import type { WireIndicator } from '../../defender-api/models/indicators.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import { NotFoundError } from '../../errors/caller-errors.js';
import { checkComment } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import { lookForOutcome } from '../sequence/look-for-outcome.js';
import { unknownOutcome, writeResult, type WriteResult } from '../sequence/receipt.js';
import type { CommandInput } from '../sequence/command.js';
import { runCommand } from '../sequence/run-command.js';
import { sendAction } from '../machine-actions/send-action.js';
import { checkIndicatorId } from './check-indicator-id.js';
import { describeIndicator, findAll } from './find-indicators.js';
import { toIndicatorReceipt, type IndicatorReceipt, type WrittenIndicator } from './indicator-receipt.js';
import { NO_COMMENT } from './indicator-warnings.js';

export interface DeleteIndicatorInput extends CommandInput {
  readonly indicatorId: string;
  readonly comment: string;
}

type IndicatorVerdict = WriteResult<WrittenIndicator>;

/**
 * Deletes an indicator, after a look at what it is: Defender keeps no record of it. 2 calls, 3 beyond 10,000 indicators.
 *
 * @throws BAD_USER_INPUT before any call; NOT_FOUND for an id that our application doesn't see
 */
export async function deleteIndicator(
  input: DeleteIndicatorInput,
  context: CommandContext,
): Promise<IndicatorReceipt> {
  const id = checkIndicatorId(input.indicatorId, 'input.indicatorId');
  checkComment(input.comment);
  let indicator: WireIndicator | null = null;
  const receipt = await runCommand<WrittenIndicator>(
    {
      name: 'deleteIndicator',
      input,
      target: `indicator ${id}`,
      check: async () => {
        indicator = (await findAll(context)).find((one) => one.id === id) ?? null;
        if (indicator === null) throw notFound(id);
        return undefined;
      },
      plan: () => callFor(id, indicator),
      send: async (call) => {
        const sent = await sendAction(call, context);
        if (sent.kind === 'answered') return writeResult('CREATED', sent.action, [NO_COMMENT]);
        return (
          (await lookForOutcome(() => findDeleted(id, indicator, context), context)) ?? unknown(id, indicator)
        );
      },
      find: () => findDeleted(id, indicator, context),
      trace: traceOf,
    },
    context,
  );
  const seen: WireIndicator | null = indicator;
  return toIndicatorReceipt(
    receipt.plannedCall !== null ? { ...receipt, result: { indicator: seen, replaces: [] } } : receipt,
    typeOf(receipt.result?.indicator ?? seen),
  );
}

function typeOf(indicator: WireIndicator | null) {
  return indicator?.indicatorType;
}

function callFor(id: string, indicator: WireIndicator | null): UpstreamCall<WrittenIndicator> {
  return {
    ...deleteIndicatorCall(id),
    read: () => ({ indicator, replaces: [] }),
    // Somebody was faster.
    notFound: () => {
      throw notFound(id);
    },
  };
}

function notFound(id: string): NotFoundError {
  return new NotFoundError(`There is no indicator ${id}, or none that this application may see.`);
}

function unknown(id: string, indicator: WireIndicator | null): IndicatorVerdict {
  return unknownOutcome(
    `The deletion was sent once, its answer did not come, and indicator ${id} is still there. Look again before you try again.`,
    { indicator, replaces: [] },
  );
}

/** What is gone was deleted: it was there when this was begun. */
async function findDeleted(
  id: string,
  indicator: WireIndicator | null,
  context: CommandContext,
): Promise<IndicatorVerdict | undefined> {
  const isThere = (await findAll(context)).some((one) => one.id === id);
  if (isThere) return undefined;
  return writeResult('CREATED', { indicator, replaces: [] }, [
    NO_COMMENT,
    "Defender's answer got lost; the indicator is gone.",
  ]);
}

function traceOf({ indicator }: WrittenIndicator) {
  return indicator === null
    ? {}
    : { resultId: indicator.id, detail: `it was ${describeIndicator(indicator)}` };
}

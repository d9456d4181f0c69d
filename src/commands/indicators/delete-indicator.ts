import { deleteIndicator as deleteIndicatorCall } from '../../defender-api/endpoints/indicators.js';
import type { WireIndicator } from '../../defender-api/models/indicators.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import { NotFoundError } from '../../errors/caller-errors.js';
import { checkComment } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import { writeResult, type WriteResult } from '../sequence/receipt.js';
import { runCommand } from '../sequence/run-command.js';
import { describeIndicator, findAll } from './find-indicators.js';
import { toIndicatorReceipt, type IndicatorReceipt, type WrittenIndicator } from './propagation.js';
import { NO_COMMENT } from './indicator-warnings.js';
import { outcomeUnknownWarning } from '../sequence/write-warning.js';
import type { DeleteIndicatorInput } from '../../generated/schema.js';
import { checkId } from '../../loaders/shared/id-forms.js';

type IndicatorWriteResult = WriteResult<WrittenIndicator>;

/**
 * Deletes an indicator after reading it, because Defender keeps no record of it. 2 calls, 3 beyond 10,000 indicators.
 *
 * @throws BAD_USER_INPUT before any call; NOT_FOUND for an id that this application can't see
 */
export async function deleteIndicator(
  input: DeleteIndicatorInput,
  context: CommandContext,
): Promise<IndicatorReceipt> {
  const id = checkId('Indicator', input.indicatorId, 'input.indicatorId');
  checkComment(input.comment);
  const receipt = await runCommand<WrittenIndicator, WireIndicator>(
    {
      name: 'deleteIndicator',
      input,
      target: `indicator ${id}`,
      check: async () => {
        const found = (await findAll(context)).find((one) => one.id === id);
        if (found === undefined) throw notFound(id);
        return { found };
      },
      plan: (_auditId, indicator) => callFor(id, indicator),
      send: {
        answered: (deleted) => writeResult('DONE', deleted, [NO_COMMENT]),
        lost: `The deletion was sent once, its response did not come, and no read showed that indicator ${id} is gone. Check again before you retry.`,
        subject: (indicator) => ({ indicator, replaces: [] }),
      },
      preview: (indicator) => ({ result: { indicator, replaces: [] } }),
      find: (_auditId, indicator) => findDeleted(id, indicator ?? null, context),
      trace: traceOf,
    },
    context,
  );
  return toIndicatorReceipt(receipt, receipt.result?.indicator?.indicatorType);
}

function callFor(id: string, indicator: WireIndicator): UpstreamCall<WrittenIndicator> {
  return {
    ...deleteIndicatorCall(id),
    read: () => ({ indicator, replaces: [] }),
    // Deleted concurrently by another client.
    notFound: () => {
      throw notFound(id);
    },
  };
}

function notFound(id: string): NotFoundError {
  return new NotFoundError(`There is no indicator ${id}, or none that this application may see.`);
}

/** If the indicator is gone, the deletion was done: it existed when this write began. */
async function findDeleted(
  id: string,
  indicator: WireIndicator | null,
  context: CommandContext,
): Promise<IndicatorWriteResult | undefined> {
  const isThere = (await findAll(context)).some((one) => one.id === id);
  if (isThere) return undefined;
  return writeResult('DONE', { indicator, replaces: [] }, [
    NO_COMMENT,
    outcomeUnknownWarning('the indicator is gone.'),
  ]);
}

function traceOf({ indicator }: WrittenIndicator) {
  return indicator === null
    ? {}
    : { resultId: indicator.id, detail: `it was ${describeIndicator(indicator)}` };
}

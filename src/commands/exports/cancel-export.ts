import { NotFoundError } from '../../errors/caller-errors.js';
import { throwUnavailable, type ExportAccess } from '../../exports/export-access.js';
import { isOpen } from '../../exports/jobs/export-job.js';
import { occurrenceOf } from '../sequence/attribution.js';
import { checkStepUp } from '../sequence/check-caller.js';
import type { CommandContext } from '../sequence/command-context.js';
import { writeResult } from '../sequence/receipt.js';
import type { ExportReceipt } from './start-export.js';
import type { CancelDefenderExportInput } from '../../generated/schema.js';

/**
 * Stops a queued or running export, and frees its slot. Everyone who may read it may stop it.
 *
 * @throws NOT_FOUND for an unknown export, or one that the caller may not read
 */
export async function cancelExport(
  input: CancelDefenderExportInput,
  context: CommandContext,
  access: ExportAccess,
): Promise<ExportReceipt> {
  await checkStepUp({ name: 'cancelDefenderExport' }, context);
  try {
    const before = await access.find(input.id);
    if (before === undefined) throw new NotFoundError('There is no export with this id that you may read.');
    const auditId = context.newId();
    const event = { auditId, action: 'cancelDefenderExport', ...occurrenceOf(context) };
    await context.audit.record({ type: 'actionIntended', input: { ...input }, ...event });
    const job = isOpen(before) ? ((await access.jobs.cancel(before.id)) ?? before) : before;
    const isDone = isOpen(before) && job.status === 'CANCELLED';
    const result = writeResult(isDone ? 'DONE' : 'ALREADY_IN_EFFECT', job);
    await context.audit.record({
      type: 'actionSettled',
      outcome: result.outcome,
      resultId: job.id,
      ...event,
    });
    return { ...result, auditId };
  } catch (error) {
    throwUnavailable(error);
  }
}

import { NotFoundError } from '../../errors/caller-errors.js';
import { throwUnavailable, type ExportAccess } from '../../exports/export-access.js';
import { isOpen, type ExportJob } from '../../exports/jobs/export-job.js';
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
    const settledAs = (outcome: 'DONE' | 'ALREADY_IN_EFFECT', { id }: ExportJob) =>
      ({ type: 'actionSettled', outcome, resultId: id, ...event }) as const;
    if (!isOpen(before)) {
      await context.audit.recordWithinBudget(settledAs('ALREADY_IN_EFFECT', before));
      return { ...writeResult('ALREADY_IN_EFFECT', before), auditId };
    }
    await context.audit.record({ type: 'actionIntended', input: { ...input }, ...event });
    const job = (await access.jobs.cancel(before.id)) ?? before;
    const outcome = job.status === 'CANCELLED' ? 'DONE' : 'ALREADY_IN_EFFECT';
    await context.audit.record(settledAs(outcome, job));
    return { ...writeResult(outcome, job), auditId };
  } catch (error) {
    throwUnavailable(error);
  }
}

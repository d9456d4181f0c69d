import { NotFoundError } from '../../errors/caller-errors.js';
import { throwUnavailable, type ExportAccess } from '../../exports/export-access.js';
import { isOpen, type ExportJob } from '../../exports/jobs/export-job.js';
import { occurrenceOf } from '../sequence/attribution.js';
import { checkStepUp } from '../sequence/check-caller.js';
import type { CommandContext } from '../sequence/command-context.js';
import { runLimited } from '../sequence/hourly-limit.js';
import { withWarnings, writeResult, type Refusal } from '../sequence/receipt.js';
import { NOT_RECORDED, recordOutcome } from '../sequence/run-command.js';
import { refusedExport, type ExportReceipt } from './start-export.js';
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
    const before = await access.find(input.exportId);
    if (before === undefined) throw new NotFoundError('There is no export with this id that you may read.');
    const auditId = context.newId();
    const work = () => runRecorded(before, auditId, input, context, access);
    const refuse = (refusal: Refusal) => refusedExport(refusal, auditId);
    return await runLimited(LIMIT, { action: 'cancelDefenderExport', auditId, work, refuse }, context);
  } catch (error) {
    throwUnavailable(error);
  }
}

/** Each has lines in the audit trail, also if the export has ended. */
const LIMIT = { name: 'export cancellations', limit: 200, changes: 'cancellations of exports' };

async function runRecorded(
  before: ExportJob,
  auditId: string,
  input: CancelDefenderExportInput,
  { audit, ...context }: CommandContext,
  { jobs }: ExportAccess,
): Promise<ExportReceipt> {
  const event = { auditId, action: 'cancelDefenderExport', ...occurrenceOf(context) };
  await audit.record({ type: 'actionIntended', input: { ...input }, ...event });
  const job = isOpen(before) ? ((await jobs.cancel(before.id)) ?? before) : before;
  const isDone = isOpen(before) && job.status === 'CANCELED';
  const result = writeResult(isDone ? 'DONE' : 'ALREADY_IN_EFFECT', job);
  const { outcome } = result;
  const isRecorded = await recordOutcome(
    { type: 'actionSettled', outcome, resultId: job.id, ...event },
    { audit },
  );
  return { ...(isRecorded ? result : withWarnings(result, [NOT_RECORDED])), auditId };
}

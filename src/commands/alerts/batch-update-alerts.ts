import { batchUpdateAlerts as batchUpdateAlertsCall } from '../../defender-api/endpoints/alerts.js';
import { NotFoundError } from '../../errors/caller-errors.js';
import { OPERATIONS } from '../../defender-api/operation-table.js';
import type { LearnedSize } from '../../defender-api/batch/learned-size.js';
import { resultOfItems, settleItems, traceOfItems } from '../sequence/bulk/item-results.js';
import { runChunks, type ItemOutcome } from '../sequence/bulk/run-chunks.js';
import { chunksOf } from '../../lib/chunks-of.js';
import { checkIds } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import { withWarnings, type Receipt, type WriteResult } from '../sequence/receipt.js';
import { runCommand } from '../sequence/run-command.js';
import { checkAlertChange, warningsOf } from './alert-change.js';
import {
  aboutAlert,
  type SettledAlert,
  type SettledAlerts,
  findBatch,
  sendBatch,
  type Batch,
} from './send-batch.js';
import { attributed } from './update-alert.js';
import type { WriteWarning } from '../sequence/write-warning.js';
import type { BatchUpdateAlertsInput } from '../../generated/schema.js';

/** Maximum alerts per write: the documented limit of the tag call, because this call has none. */
const MAX_ALERTS = 500;

export type BatchUpdateAlertsReceipt = Receipt<SettledAlerts>;

/**
 * Applies the same change to many alerts, in as few calls as possible, with a result for each as far as Defender reports
 * it.
 *
 * @throws BAD_USER_INPUT before any call; NOT_FOUND if Defender knows none of the alerts; the error of the calls if all of
 * them failed.
 */
export async function batchUpdateAlerts(
  input: BatchUpdateAlertsInput,
  context: CommandContext,
): Promise<BatchUpdateAlertsReceipt> {
  const ids = checkIds('Alert', input.alertIds, { field: 'input.alertIds', most: MAX_ALERTS });
  const change = checkAlertChange(input);
  const { learnedSizes, call } = context;
  const size = learnedSizes.of(OPERATIONS.batchUpdateAlerts.id, call.tenantId, MAX_ALERTS);
  const batchOf = (auditId: string, planned: Batch['planned'] = {}): Batch => ({
    ids,
    planned,
    change: attributed(change, auditId, context),
    auditId,
  });
  const receipt = await runCommand<SettledAlerts>(
    {
      name: 'batchUpdateAlerts',
      input,
      target: `alerts ${[...ids].sort().join(' ')}`,
      check: () => Promise.resolve(undefined),
      plan: (auditId) => {
        const planned = (some: readonly string[]) =>
          batchUpdateAlertsCall(some, batchOf(auditId).change, () => []);
        const [first = ids, ...others] = chunksOf(ids, size.current);
        return { ...planned(first), following: others.map(planned) };
      },
      send: (call, auditId) => sendAll(batchOf(auditId, call), size, context),
      find: (auditId) => findBatch(batchOf(auditId), context),
      trace: (results) => traceOfItems(results, ({ alertId }) => alertId),
    },
    context,
  );
  return withWarnings(receipt, warningsOf(change));
}

async function sendAll(
  batch: Batch,
  size: LearnedSize,
  context: CommandContext,
): Promise<WriteResult<SettledAlerts>> {
  const warnings = new Map<string, WriteWarning>();
  const warn = (added: WriteWarning) => void warnings.set(added.code, added);
  const outcomes = await runChunks(batch.ids, size, (ids) => sendBatch({ ...batch, ids, warn }, context));
  const results = settleItems(outcomes, aboutAlert);
  throwIfNothingWasDone(outcomes, results);
  return resultOfItems(results, [...warnings.values()]);
}

/** A write that certainly changed nothing fails like a single call, and its idempotency key is free again. */
function throwIfNothingWasDone(
  outcomes: readonly ItemOutcome<string, SettledAlert>[],
  results: SettledAlerts,
): void {
  if (results.some(({ outcome }) => outcome !== 'REFUSED')) return;
  const failed = outcomes.find(({ error }) => error !== undefined);
  if (failed?.error !== undefined) throw failed.error;
  throw new NotFoundError(results[0]?.refusal?.message ?? 'Defender knows none of these alerts.');
}

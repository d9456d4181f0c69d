import { occurrenceOf } from '../sequence/attribution.js';
import type { ApprovalContext } from './approval-context.js';
import type { ApprovalReceipt } from './approval-receipt.js';

/** Records refused requests and decisions; changes of an approval have their own events. */
export async function recordRefused(
  action: string,
  receipt: ApprovalReceipt,
  context: ApprovalContext,
): Promise<ApprovalReceipt> {
  const { outcome, refusal, auditId, approval } = receipt;
  await context.audit.recordWithinBudget({
    type: 'actionSettled',
    auditId,
    action,
    outcome,
    ...(approval !== null && { resultId: approval.id }),
    ...(refusal !== null && { detail: `${refusal.code}: ${refusal.message}` }),
    ...occurrenceOf(context),
  });
  return receipt;
}

import { occurrenceOf } from '../sequence/attribution.js';
import type { ApprovalContext } from './approval-context.js';
import type { ApprovalReceipt } from './approval-receipt.js';

/** Writes down what was asked of approvals and refused; what becomes of an approval is an event of its own. */
export async function recordRefused(
  action: string,
  receipt: ApprovalReceipt,
  context: ApprovalContext,
): Promise<ApprovalReceipt> {
  const { outcome, refusal, auditId, approval } = receipt;
  await context.audit.recordRefusal({
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

import { occurrenceOf } from '../sequence/attribution.js';
import type { Refusal } from '../sequence/receipt.js';
import type { WriteWarning } from '../sequence/write-warning.js';
import type { ApprovalContext } from './approval-context.js';
import type { ShownApproval } from './shown-approval.js';
import type { DefenderWriteOutcome, DefenderWriteRefusalCode } from '../../generated/schema.js';

/** The result of requesting an approval, or of deciding on one. */
export interface ApprovalReceipt {
  readonly outcome: Extract<DefenderWriteOutcome, 'CREATED' | 'DONE' | 'ALREADY_PENDING' | 'REFUSED'>;
  readonly approval: ShownApproval | null;
  readonly refusal: Refusal | null;
  readonly warnings: readonly WriteWarning[];
  /** The approval's own id: all audit events about it have this id. */
  readonly auditId: string;
}

export function settled(
  outcome: Exclude<ApprovalReceipt['outcome'], 'REFUSED'>,
  approval: ShownApproval,
): ApprovalReceipt {
  return { outcome, approval, refusal: null, warnings: [], auditId: approval.id };
}

export function refused(
  code: DefenderWriteRefusalCode,
  message: string,
  about: { readonly approval: ShownApproval | null; readonly auditId: string },
): ApprovalReceipt {
  return { outcome: 'REFUSED', refusal: { code, message }, warnings: [], ...about };
}

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

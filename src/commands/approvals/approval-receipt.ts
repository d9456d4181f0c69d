import type { ShownApproval } from './shown-approval.js';

/** What became of asking for an approval, or of deciding on one. */
export interface ApprovalReceipt {
  readonly outcome: 'REQUESTED' | 'ALREADY_REQUESTED' | 'APPROVED' | 'REJECTED' | 'REFUSED';
  readonly approval: ShownApproval | null;
  readonly refusal: { readonly code: string; readonly message: string } | null;
}

export function settled(
  outcome: Exclude<ApprovalReceipt['outcome'], 'REFUSED'>,
  approval: ShownApproval,
): ApprovalReceipt {
  return { outcome, approval, refusal: null };
}

export function refused(
  code: string,
  message: string,
  approval: ShownApproval | null = null,
): ApprovalReceipt {
  return { outcome: 'REFUSED', approval, refusal: { code, message } };
}

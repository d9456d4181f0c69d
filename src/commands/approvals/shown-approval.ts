import { expiryOf, stateOf, type Approval, type ApprovalPerson, type ApprovalState } from './approval.js';

/** An approval as callers see it, at one moment. */
export interface ShownApproval extends Pick<Approval, 'id' | 'mutation' | 'input' | 'reason' | 'requester'> {
  readonly state: ApprovalState;
  readonly libraryFiles: readonly { readonly fileName: string; readonly sha256: string }[];
  /** Of the input, where it names one machine. */
  readonly machineId: string | null;
  readonly requestedAt: string;
  readonly expiresAt: string | null;
  readonly decidedBy: ApprovalPerson | null;
  readonly decidedAt: string | null;
  readonly decisionComment: string | null;
  readonly redeemedAt: string | null;
}

export function showApproval(approval: Approval, now: number): ShownApproval {
  const { id, mutation, input, facts, reason, requester, requestedAt, decision, redemption } = approval;
  const state = stateOf(approval, now);
  const expiry = state === 'PENDING' || state === 'APPROVED' ? expiryOf(approval) : undefined;
  const { machineId } = input;
  return {
    id,
    state,
    mutation,
    input,
    libraryFiles: Object.entries(facts).map(([fileName, sha256]) => ({ fileName, sha256 })),
    machineId: typeof machineId === 'string' ? machineId : null,
    reason,
    requester,
    requestedAt: timeOf(requestedAt),
    expiresAt: expiry === undefined ? null : timeOf(expiry),
    decidedBy: decision?.by ?? null,
    decidedAt: decision === undefined ? null : timeOf(decision.at),
    decisionComment: decision?.comment ?? null,
    redeemedAt: redemption === undefined ? null : timeOf(redemption.at),
  };
}

function timeOf(ms: number): string {
  return new Date(ms).toISOString();
}

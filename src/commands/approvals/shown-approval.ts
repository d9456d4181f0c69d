import {
  expiryOf,
  stateOf,
  type Approval,
  type ApprovalPerson,
  type ApprovalState,
  isSamePerson,
} from './approval.js';
import type { Role } from '../../config/roles.js';
import type { Caller } from '../../identity/caller.js';
import { warning, type WriteWarning } from '../sequence/write-warning.js';
import { ApprovalStore, type ApprovalStoreOptions } from './approval-store.js';
import { rolesOn, type ApprovalContext } from './approval-context.js';
import { refuseWhenUnavailable } from './approval-lock.js';

/** An approval as a caller sees it, at one moment. */
export interface ShownApproval extends Pick<Approval, 'id' | 'mutation' | 'input' | 'reason' | 'requester'> {
  readonly state: ApprovalState;
  readonly libraryFiles: readonly { readonly fileName: string; readonly sha256: string }[];
  /** From the input, if it names one machine. */
  readonly machineId: string | null;
  readonly requestTime: string;
  readonly expirationTime: string | null;
  readonly decidedBy: ApprovalPerson | null;
  readonly decisionTime: string | null;
  readonly decisionComment: string | null;
  readonly redemptionTime: string | null;
  readonly warnings: readonly WriteWarning[];
}

export function showApproval(approval: Approval, now: number, caller: Caller): ShownApproval {
  const { id, mutation, input, libraryFiles, reason, requester, requestTime, decision, redemption } =
    approval;
  const state = stateOf(approval, now);
  const expiry = state === 'PENDING' || state === 'APPROVED' ? expiryOf(approval) : undefined;
  const { machineId } = input;
  return {
    id,
    state,
    mutation,
    input,
    libraryFiles: Object.entries(libraryFiles).map(([fileName, sha256]) => ({ fileName, sha256 })),
    machineId: typeof machineId === 'string' ? machineId : null,
    reason,
    requester,
    requestTime: timeOf(requestTime),
    expirationTime: expiry === undefined ? null : timeOf(expiry),
    decidedBy: decision?.by ?? null,
    decisionTime: decision === undefined ? null : timeOf(decision.at),
    decisionComment: decision?.comment ?? null,
    redemptionTime: redemption === undefined ? null : timeOf(redemption.at),
    warnings: warningsOf(approval, caller),
  };
}

/** Warns that both may be the same person, which only people who know them can tell. */
function warningsOf({ requester, identifiers }: Approval, caller: Caller): readonly WriteWarning[] {
  if (isSamePerson(requester, caller) || !caller.identifiers.looksLike(identifiers)) return [];
  return [
    warning(
      'RESEMBLES_REQUESTER',
      'Your user name or email address resembles that of the requester. If you are the same person, reject the request.',
    ),
  ];
}

function timeOf(ms: number): string {
  return new Date(ms).toISOString();
}

/** The caller who reads approvals, and the store. */
export type ApprovalReading = ApprovalStoreOptions &
  Pick<ApprovalContext, 'caller' | 'callerScope'> & {
    readonly call: Pick<ApprovalContext['call'], 'tenantId'>;
  };

const APPROVER: Role = 'Defender.Approver';

export interface ApprovalsFilter {
  /** Only those that the caller requested. */
  readonly mine: boolean;
  readonly states: readonly ApprovalState[];
}

/** Approvals that the caller may see, newest first. */
export async function actionApprovals(
  { mine, states }: ApprovalsFilter,
  context: ApprovalReading,
): Promise<readonly ShownApproval[]> {
  const { clock, call, caller } = context;
  const now = clock.now();
  const listed = await refuseWhenUnavailable(() => new ApprovalStore(context).list(call.tenantId));
  const asked = listed.filter(
    (approval) =>
      states.includes(stateOf(approval, now)) && (!mine || isSamePerson(approval.requester, caller)),
  );
  const visible = await Promise.all(asked.map((approval) => maySee(approval, context)));
  return asked
    .filter((_approval, index) => visible[index])
    .map((approval) => showApproval(approval, now, caller));
}

/** An approval in any state; null for an unknown one, and for one that the caller may not see. */
export async function actionApproval(id: string, context: ApprovalReading): Promise<ShownApproval | null> {
  const { clock, call, caller } = context;
  const stored = await refuseWhenUnavailable(() => new ApprovalStore(context).find(call.tenantId, id));
  if (stored === undefined || !(await maySee(stored.approval, context))) return null;
  return showApproval(stored.approval, clock.now(), caller);
}

async function maySee({ requester, input }: Approval, context: ApprovalReading): Promise<boolean> {
  if (isSamePerson(requester, context.caller)) return true;
  if (!context.caller.roles.has(APPROVER)) return false;
  return (await rolesOn(input, context)).roles.has(APPROVER);
}

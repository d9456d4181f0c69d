import type { Role } from '../../config/roles.js';
import { isSamePerson, stateOf, type Approval } from './approval.js';
import { ApprovalStore } from './approval-store.js';
import { rolesOn, type ApprovalContext } from './approval-context.js';
import { refuseWhenUnavailable } from './approval-lock.js';
import { showApproval, type ShownApproval } from './shown-approval.js';

const APPROVER: Role = 'Defender.Approver';

/** What waits for a second person and the caller may see, newest first. */
export async function pendingActionApprovals(context: ApprovalContext): Promise<readonly ShownApproval[]> {
  const { clock, call } = context;
  const now = clock.now();
  const open = await refuseWhenUnavailable(() => new ApprovalStore(context).open(call.tenantId));
  const pending = open.filter((approval) => stateOf(approval, now) === 'PENDING');
  const visible = await Promise.all(pending.map((approval) => maySee(approval, context)));
  return pending.filter((_approval, index) => visible[index]).map((approval) => showApproval(approval, now));
}

/** An approval whatever became of it; null for an unknown one, and for one that the caller may not see. */
export async function actionApproval(id: string, context: ApprovalContext): Promise<ShownApproval | null> {
  const { clock, call } = context;
  const kept = await refuseWhenUnavailable(() => new ApprovalStore(context).find(call.tenantId, id));
  if (kept === undefined || !(await maySee(kept.approval, context))) return null;
  return showApproval(kept.approval, clock.now());
}

async function maySee({ requester, input }: Approval, context: ApprovalContext): Promise<boolean> {
  if (isSamePerson(requester, context.caller)) return true;
  if (!context.caller.roles.has(APPROVER)) return false;
  return (await rolesOn(input, context)).roles.has(APPROVER);
}

import type { ApprovalDecided } from '../../audit/audit-event.js';
import type { Role } from '../../config/roles.js';
import { NotFoundError } from '../../errors/caller-errors.js';
import { UpstreamUnavailableError } from '../../errors/upstream-errors.js';
import { actorOf } from '../sequence/attribution.js';
import { checkStepUp } from '../sequence/check-caller.js';
import { checkComment } from '../sequence/check-input.js';
import {
  isApproverTenant,
  isOpen,
  isSamePerson,
  personOf,
  REDEEM_MS,
  stateOf,
  type Approval,
} from './approval.js';
import { ApprovalStore, type StoredApproval } from './approval-store.js';
import { missingOf, refuse, rolesOn, type ApprovalContext } from './approval-context.js';
import { recordRefused, refused, settled, type ApprovalReceipt } from './approval-receipt.js';
import { refuseWhenUnavailable, withApprovalLock } from './approval-lock.js';
import { rolesOfMutation } from './read-write.js';
import { rolesOfWrite } from './roles-of-write.js';
import { showApproval } from './shown-approval.js';
import type { Policy } from '../../config/policy.js';
import type { Caller } from '../../identity/caller.js';
import type { ApproveDefenderActionInput } from '../../generated/schema.js';

const APPROVER: Role = 'Defender.Approver';

interface Decision {
  /** The mutation that was called. */
  readonly asked: 'approveDefenderAction' | 'rejectDefenderAction';
  readonly verdict: 'APPROVED' | 'REJECTED';
  /** A requester's decision on their own request. */
  readonly isOwn: boolean;
  readonly comment: string;
}

/**
 * Approves another person's write, for one use within 15 minutes.
 *
 * @throws NOT_FOUND for an unknown approval; FORBIDDEN for applications, for the requester with any of their accounts, for
 * people of tenants that the policy doesn't name, and without Defender.Approver and the roles of the write.
 */
export async function approveAction(
  { approvalId, comment: text }: ApproveDefenderActionInput,
  context: ApprovalContext,
): Promise<ApprovalReceipt> {
  const asked = 'approveDefenderAction';
  const comment = checkComment(text);
  await checkStepUp({ name: asked }, context);
  const { approval } = await findApproval(approvalId, context);
  if (isSamePerson(approval.requester, context.caller))
    throw refuse(asked, 'You requested this yourself: a second person has to approve it.', context);
  await demandApprover(asked, approval, context);
  const objection = objectionToSecondPerson(approval, context.caller);
  if (objection !== undefined) throw refuse(asked, objection, context);
  return decide(approval, { asked, verdict: 'APPROVED', isOwn: false, comment }, context);
}

/**
 * Rejects another person's write, revokes an approval that was not redeemed, or withdraws the caller's own request.
 *
 * @throws NOT_FOUND for an unknown approval; FORBIDDEN as in approveDefenderAction, except for the requester.
 */
export async function rejectAction(
  { approvalId, comment: text }: ApproveDefenderActionInput,
  context: ApprovalContext,
): Promise<ApprovalReceipt> {
  const asked = 'rejectDefenderAction';
  const comment = checkComment(text);
  await checkStepUp({ name: asked }, context);
  const { approval } = await findApproval(approvalId, context);
  const isOwn = isSamePerson(approval.requester, context.caller);
  if (!isOwn) await demandApprover(asked, approval, context);
  return decide(approval, { asked, verdict: 'REJECTED', isOwn, comment }, context);
}

async function findApproval(id: string, context: ApprovalContext): Promise<StoredApproval> {
  const book = new ApprovalStore(context);
  const stored = await refuseWhenUnavailable(() => book.find(context.call.tenantId, id));
  if (stored === undefined) throw unknownApproval();
  return stored;
}

function unknownApproval(): NotFoundError {
  return new NotFoundError('There is no approval with this id, or it ended more than 24 hours ago.');
}

/** Requires a person who may decide and who has the roles of the write. */
async function demandApprover(
  asked: Decision['asked'],
  { mutation, input }: Approval,
  context: ApprovalContext,
): Promise<void> {
  const { caller } = context;
  if (caller.kind !== 'user')
    throw refuse(asked, `${asked} needs a person: applications cannot decide.`, context);
  const roles = rolesOfMutation(mutation, context.schema);
  if (roles === undefined) throw refuse(asked, `${mutation} no longer takes approvals.`, context);
  const known = [[APPROVER], roles];
  const anywhere = missingOf(known, caller.roles);
  if (anywhere !== undefined) {
    throw refuse(
      asked,
      `${asked} needs the role ${anywhere.join(' or ')} for ${mutation}.`,
      context,
      anywhere,
    );
  }
  const needed = [...known, ...(await rolesOfWrite({ mutation, input, roles }, context))];
  const held = await rolesOn(input, context);
  const missing = missingOf(needed, held.roles);
  if (missing === undefined) {
    const objection = objectionToTenant(caller, await context.guardRails.policy());
    if (objection !== undefined) throw refuse(asked, objection, context);
    return;
  }
  const refusal = refuse(
    asked,
    `${asked} needs the role ${missing.join(' or ')} for this ${mutation}.`,
    context,
    missing,
  );
  // For targets outside their device groups, the error is the same as for unknown approvals.
  throw held.refusal === undefined ? refusal : unknownApproval();
}

async function decide(
  { id }: Approval,
  decision: Decision,
  context: ApprovalContext,
): Promise<ApprovalReceipt> {
  return withApprovalLock(`approval ${id}`, context, async () => {
    const stored = await findApproval(id, context);
    const now = context.clock.now();
    const shown = showApproval(stored.approval, now, context.caller);
    if (isDecidedAlike(stored.approval, decision, context)) return settled('DONE', shown);
    if (!canBeDecided(stored.approval, decision, now)) {
      const why = `The approval is ${shown.state}: nothing was changed.`;
      const refusal = refused('NOT_PENDING', why, { approval: shown, auditId: id });
      return recordRefused(decision.asked, refusal, context);
    }
    const next = decided(stored.approval, decision, now, context);
    await context.audit.record(decidedEvent(next, decision, context));
    const book = new ApprovalStore(context);
    if (!(await book.replace(stored, next)))
      throw new UpstreamUnavailableError('The approval was changed at the same moment. Read it again.');
    return settled('DONE', showApproval(next, now, context.caller));
  });
}

/** Repeating a decision after a lost response has no further effect. */
function isDecidedAlike(
  { decision: known, redemption }: Approval,
  { verdict }: Decision,
  { caller }: ApprovalContext,
): boolean {
  return known?.verdict === verdict && redemption === undefined && isSamePerson(known.by, caller);
}

/** An approval can be revoked until it is redeemed. */
function canBeDecided(approval: Approval, { verdict }: Decision, now: number): boolean {
  return verdict === 'APPROVED' ? stateOf(approval, now) === 'PENDING' : isOpen(approval, now);
}

function decided(
  approval: Approval,
  { verdict, comment }: Decision,
  at: number,
  { caller }: ApprovalContext,
): Approval {
  const redeemBy = verdict === 'APPROVED' ? at + REDEEM_MS : undefined;
  const { homeTenantId } = caller;
  return { ...approval, decision: { verdict, by: personOf(caller), homeTenantId, at, comment, redeemBy } };
}

function decidedEvent(
  { id, mutation, digest, requester, decision }: Approval,
  { verdict, isOwn, comment }: Decision,
  { call, caller }: ApprovalContext,
): ApprovalDecided {
  const redeemBy = decision?.redeemBy;
  return {
    type: 'approvalDecided',
    auditId: id,
    requestId: call.requestId,
    tenantId: call.tenantId,
    actor: actorOf(caller),
    approvalId: id,
    action: mutation,
    digest,
    decision: isOwn ? 'WITHDRAWN' : verdict,
    comment,
    requester,
    ...(redeemBy !== undefined && { expirationTime: new Date(redeemBy).toISOString() }),
  };
}

type Decider = Pick<Caller, 'homeTenantId' | 'clientId' | 'identifiers'>;

/** Why the policy doesn't allow this person to decide on requests of others, in words; undefined if it does. */
function objectionToTenant({ homeTenantId }: Decider, policy: Policy): string | undefined {
  if (isApproverTenant(homeTenantId, policy)) return undefined;
  const rule = 'The policy allows only people of certain tenants to decide (approverTenants)';
  if (homeTenantId === undefined) return `${rule}, and your access token does not name your home tenant.`;
  return `${rule}: your home tenant ${homeTenantId} is none of them.`;
}

/**
 * Why this person can't be the second person although their account differs from the requester's: it may be the same
 * person, or a person who controls the requesting application. Undefined if there is no sign of that.
 */
function objectionToSecondPerson(
  { requester, identifiers }: Pick<Approval, 'requester' | 'identifiers'>,
  decider: Decider,
): string | undefined {
  if (requester.kind === 'app' && requester.clientId === decider.clientId)
    return 'An application requested this, and you signed in through it: a person who signed in through another application has to approve it.';
  return decider.identifiers.sharesOneWith(identifiers)
    ? 'You requested this yourself, with another account: a second person has to approve it.'
    : undefined;
}

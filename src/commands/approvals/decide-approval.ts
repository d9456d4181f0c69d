import type { ApprovalDecided } from '../../audit/audit-event.js';
import type { Role } from '../../config/roles.js';
import { NotFoundError } from '../../errors/caller-errors.js';
import { UpstreamUnavailableError } from '../../errors/upstream-errors.js';
import { actorOf } from '../sequence/attribution.js';
import { warning, type WriteWarning } from '../sequence/write-warning.js';
import { checkStepUp } from '../sequence/check-caller.js';
import { checkComment } from '../sequence/check-input.js';
import { isOpen, isSamePerson, personOf, REDEEM_MS, stateOf, type Approval } from './approval.js';
import { ApprovalStore, type StoredApproval } from './approval-store.js';
import { missingOf, refuse, rolesOn, type ApprovalContext } from './approval-context.js';
import { refused, settled, type ApprovalReceipt } from './approval-receipt.js';
import { refuseWhenUnavailable, withApprovalLock } from './approval-lock.js';
import { rolesOfMutation } from './read-write.js';
import { recordRefused } from './record-refused.js';
import { rolesOfWrite } from './roles-of-write.js';
import { showApproval } from './shown-approval.js';
import type { Policy } from '../../config/policy.js';
import type { Caller } from '../../identity/caller.js';

const APPROVER: Role = 'Defender.Approver';

interface DecisionInput {
  readonly approvalId: string;
  readonly comment: string;
}

interface Decision {
  /** The mutation that was called. */
  readonly asked: 'approveDefenderAction' | 'rejectDefenderAction';
  readonly verdict: 'APPROVED' | 'REJECTED';
  /** The decision of whoever asked, on their own request. */
  readonly isOwn: boolean;
  readonly comment: string;
}

/**
 * Lets a write of somebody else through, once, within 15 minutes.
 *
 * @throws NOT_FOUND for an unknown approval; FORBIDDEN for applications, for whoever asked, whatever account they use, for
 * people of tenants that the policy doesn't name, and without Defender.Approver and the roles of the write.
 */
export async function approveAction(
  { approvalId, comment: text }: DecisionInput,
  context: ApprovalContext,
): Promise<ApprovalReceipt> {
  const asked = 'approveDefenderAction';
  const comment = checkComment(text);
  await checkStepUp({ name: asked }, context);
  const approval = await findApproval(approvalId, context);
  if (isSamePerson(approval.requester, context.caller)) {
    throw refuse(asked, 'You asked for this yourself: a second person has to approve it.', context);
  }
  await demandApprover(asked, approval, context);
  const objection = objectionToSecondPerson(approval, context.caller);
  if (objection !== undefined) throw refuse(asked, objection, context);
  return decide(approval, { asked, verdict: 'APPROVED', isOwn: false, comment }, context);
}

/**
 * Refuses a write of somebody else, takes back an approval that was not used, or withdraws an own request.
 *
 * @throws NOT_FOUND for an unknown approval; FORBIDDEN, except for whoever asked, as approveDefenderAction.
 */
export async function rejectAction(
  { approvalId, comment: text }: DecisionInput,
  context: ApprovalContext,
): Promise<ApprovalReceipt> {
  const asked = 'rejectDefenderAction';
  const comment = checkComment(text);
  await checkStepUp({ name: asked }, context);
  const approval = await findApproval(approvalId, context);
  const isOwn = isSamePerson(approval.requester, context.caller);
  if (!isOwn) await demandApprover(asked, approval, context);
  return decide(approval, { asked, verdict: 'REJECTED', isOwn, comment }, context);
}

async function findApproval(id: string, context: ApprovalContext): Promise<Approval> {
  return (await findKept(id, context)).approval;
}

async function findKept(id: string, context: ApprovalContext): Promise<StoredApproval> {
  const book = new ApprovalStore(context);
  const kept = await refuseWhenUnavailable(() => book.find(context.call.tenantId, id));
  if (kept === undefined) throw unknownApproval(id);
  return kept;
}

function unknownApproval(id: string): NotFoundError {
  return new NotFoundError(`There is no approval ${id.slice(0, 100)}, or it ended more than 24 hours ago.`);
}

/** A person who may decide, and might do themselves what they let somebody else do. */
async function demandApprover(
  asked: Decision['asked'],
  { id, mutation, input }: Approval,
  context: ApprovalContext,
): Promise<void> {
  const { caller } = context;
  if (caller.kind !== 'user')
    throw refuse(asked, `${asked} needs a person: applications can not decide.`, context);
  const roles = rolesOfMutation(mutation, context.schema);
  if (roles === undefined) throw refuse(asked, `${mutation} takes no approvals any more.`, context);
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
  if (missing === undefined) return demandTenant(asked, context);
  const refusal = refuse(
    asked,
    `${asked} needs the role ${missing.join(' or ')} for this ${mutation}.`,
    context,
    missing,
  );
  // Of what lies outside their device groups they hear no more than of what does not exist.
  throw held.refusal === undefined ? refusal : unknownApproval(id);
}

async function demandTenant(asked: Decision['asked'], context: ApprovalContext): Promise<void> {
  const objection = objectionToTenant(context.caller, await context.guardRails.policy());
  if (objection !== undefined) throw refuse(asked, objection, context);
}

async function decide(
  { id }: Approval,
  decision: Decision,
  context: ApprovalContext,
): Promise<ApprovalReceipt> {
  return withApprovalLock(`approval ${id}`, context, async () => {
    const kept = await findKept(id, context);
    const now = context.clock.now();
    const shown = showApproval(kept.approval, now);
    if (isDecidedAlike(kept.approval, decision, context)) return settled('DONE', shown);
    if (!canBeDecided(kept.approval, decision, now)) {
      const why = `The approval is ${shown.state}: nothing was changed.`;
      const refusal = refused('NOT_PENDING', why, { approval: shown, auditId: id });
      return recordRefused(decision.asked, refusal, context);
    }
    const next = decided(kept.approval, decision, now, context);
    await context.audit.record(decidedEvent(next, decision, context));
    const book = new ApprovalStore(context);
    if (!(await book.replace(kept, next))) throw changedMeanwhile();
    return settled('DONE', showApproval(next, now), warningsOf(next, decision, context));
  });
}

/** That the two may be one person, which only somebody who knows them can tell. */
function warningsOf(
  { identifiers }: Approval,
  { isOwn }: Decision,
  { caller }: ApprovalContext,
): readonly WriteWarning[] {
  if (isOwn || identifiers === undefined || !caller.identifiers.looksLike(identifiers)) return [];
  return [
    warning(
      'LOOKS_LIKE_REQUESTER',
      'Your user name or email address resembles that of the requester. If you are the same person, reject the approval before it is used.',
    ),
  ];
}

/** Asked again after a lost answer, the same decision of the same person is that decision, and no second one. */
function isDecidedAlike(
  { decision: known, redemption }: Approval,
  { verdict }: Decision,
  { caller }: ApprovalContext,
): boolean {
  return known?.verdict === verdict && redemption === undefined && isSamePerson(known.by, caller);
}

/** What was approved can be taken back until it is used. */
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
  return { ...approval, decision: { verdict, by: personOf(caller), at, comment, redeemBy } };
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

function changedMeanwhile(): UpstreamUnavailableError {
  return new UpstreamUnavailableError(
    'Somebody else changed the approval at the same moment. Look at it again.',
  );
}

type Decider = Pick<Caller, 'homeTenantId' | 'clientId' | 'identifiers'>;

/** Why the policy doesn't let somebody decide on what others ask for, in words; undefined where it does. */
function objectionToTenant({ homeTenantId }: Decider, { approverTenants }: Policy): string | undefined {
  if (approverTenants === undefined) return undefined;
  const rule = 'The policy lets people of certain tenants decide (approverTenants)';
  if (homeTenantId === undefined) {
    return `${rule}, and your access token does not tell where your account is at home.`;
  }
  return approverTenants.includes(homeTenantId)
    ? undefined
    : `${rule}: ${homeTenantId}, where your account is at home, is none of them.`;
}

/**
 * Why somebody can't be the second person for an approval, though their account is another one: they may be the first, or
 * hold the application that is the first. Undefined where nothing shows that.
 */
function objectionToSecondPerson(
  { requester, identifiers }: Pick<Approval, 'requester' | 'identifiers'>,
  decider: Decider,
): string | undefined {
  if (requester.kind === 'app' && requester.clientId === decider.clientId) {
    return 'An application asked for this, and you signed in through it: somebody who signed in through another one has to approve it.';
  }
  if (identifiers === undefined) {
    return 'It is not known which accounts whoever asked for this has: it has to be asked for again.';
  }
  return decider.identifiers.sharesOneWith(identifiers)
    ? 'You asked for this yourself, with another account: a second person has to approve it.'
    : undefined;
}

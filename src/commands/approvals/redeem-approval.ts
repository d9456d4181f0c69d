import { MAX_SKEW_MS } from '../../lib/clock.js';
import type { ApprovalRedeemed } from '../../audit/audit-event.js';
import { actorOf } from '../sequence/attribution.js';
import type { Approvals, Redemption } from '../sequence/approval-redemption.js';
import type { CommandContext } from '../sequence/command-context.js';
import { isApproverTenant, isSamePerson, stateOf, type Approval, type ApprovalState } from './approval.js';
import { ApprovalStore, type StoredApproval } from './approval-store.js';
import { bindLibraryFiles } from './bind-library-files.js';
import { bindInput, digestOfWrite, firstDifference } from './bound-input.js';
import { withApprovalLock } from './approval-lock.js';
import { UnverifiedEntryError } from '../../store/store.js';

type Refused = { readonly refused: string };

/** The approvals of a tenant, for redemption by writes. They are a part of the writes' context themselves. */
export function createApprovals(context: () => CommandContext): Approvals {
  return {
    redeem: (redemption) => redeemApproval(redemption, context()),
    refund: (redemption) => refundApproval(redemption, context()),
  };
}

/**
 * Redeems an approval: by its requester, in its tenant, for exactly the approved write, once and in time.
 *
 * @throws UpstreamUnavailableError if the store of approvals is unavailable: nothing is sent then.
 */
async function redeemApproval(
  redemption: Redemption,
  context: CommandContext,
): Promise<'redeemed' | Refused> {
  const { approvalId, mutation, input, tenantId } = redemption;
  const libraryFiles = await bindLibraryFiles(mutation, bindInput(mutation, input), context);
  return withApprovalLock(`approval ${approvalId}`, context, async () => {
    const approvals = new ApprovalStore(context);
    const stored = await findVerified(approvals, tenantId, approvalId);
    if (stored === 'unverified')
      return refusedBecause('its stored record was not written by this service, or is an older revision');
    if (stored === undefined)
      return refusedBecause(`there is no approval ${approvalId.slice(0, 100)} in this tenant`);
    const mismatch =
      findMismatch(stored.approval, redemption, libraryFiles, context) ??
      (await findPolicyMismatch(stored.approval, context));
    if (mismatch !== undefined) return refusedBecause(mismatch);
    return (await markRedeemed(stored, redemption, approvals, context))
      ? 'redeemed'
      : refusedBecause('the approval was used at the same moment');
  });
}

/** Unlike an unavailable store, a forged entry is permanent: it results in a refusal. */
async function findVerified(
  approvals: ApprovalStore,
  tenantId: string,
  id: string,
): Promise<StoredApproval | 'unverified' | undefined> {
  try {
    return await approvals.find(tenantId, id);
  } catch (error) {
    if (error instanceof UnverifiedEntryError) return 'unverified';
    throw error;
  }
}

function findMismatch(
  approval: Approval,
  { mutation, input, tenantId, caller }: Redemption,
  libraryFiles: Readonly<Record<string, string>>,
  { clock }: CommandContext,
): string | undefined {
  if (!isSamePerson(approval.requester, caller)) return 'another caller requested the approval';
  if (approval.mutation !== mutation) return `the approval is for ${approval.mutation}`;
  const bound = bindInput(mutation, input);
  const differing =
    firstDifference(approval.input, bound) ?? differingFiles(approval.libraryFiles, libraryFiles);
  if (differing !== undefined) return `${differing} differs from the approved input`;
  if (digestOfWrite({ tenantId, mutation, input: bound, libraryFiles }) !== approval.digest)
    return 'it differs from the approved input';
  const now = clock.now();
  // An approval must not last longer because a clock was set back.
  return (approval.decision?.at ?? 0) > now + MAX_SKEW_MS
    ? 'it was approved at a later time than now: a clock was set back'
    : IN_WORDS[stateOf(approval, now)];
}

/** The policy may have become stricter since the decision. */
async function findPolicyMismatch(
  { decision }: Approval,
  { guardRails }: CommandContext,
): Promise<string | undefined> {
  return isApproverTenant(decision?.homeTenantId, await guardRails.policy())
    ? undefined
    : "the policy no longer allows people of the approver's home tenant to decide (approverTenants)";
}

const IN_WORDS: Readonly<Record<ApprovalState, string | undefined>> = {
  PENDING: 'it is not approved yet',
  APPROVED: undefined,
  REJECTED: 'it was rejected',
  EXPIRED: 'the approval has expired',
  REDEEMED: 'the approval has already been used',
};

function differingFiles(
  approved: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>>,
): string | undefined {
  const names = [...new Set([...Object.keys(approved), ...Object.keys(given)])].sort();
  const differing = names.find((name) => approved[name] !== given[name]);
  return differing === undefined ? undefined : `the content of the library file ${differing}`;
}

/** One of several concurrent attempts wins. If the audit record fails, the redemption is undone and nothing is sent. */
async function markRedeemed(
  stored: StoredApproval,
  { auditId }: Redemption,
  approvals: ApprovalStore,
  context: CommandContext,
): Promise<boolean> {
  const at = context.clock.now();
  const redeemed = await approvals.replace(stored, { ...stored.approval, redemption: { at, auditId } });
  if (redeemed === undefined) return false;
  try {
    await context.audit.record(redeemedEvent(redeemed.approval, context));
    return true;
  } catch (error) {
    await approvals.replace(redeemed, stored.approval).catch(() => undefined);
    throw error;
  }
}

/** The audit record comes first: if the refund fails, an approval is lost but never usable twice. */
async function refundApproval(
  { approvalId, tenantId, caller, auditId }: Redemption,
  context: CommandContext,
): Promise<void> {
  await withApprovalLock(`approval ${approvalId}`, context, async () => {
    const approvals = new ApprovalStore(context);
    const stored = await approvals.find(tenantId, approvalId);
    if (stored?.approval.redemption === undefined || stored.approval.redemption.auditId !== auditId) return;
    if (!isSamePerson(stored.approval.requester, caller)) return;
    const { redemption: _used, ...unused } = stored.approval;
    await context.audit.record({
      ...eventOf(unused, context),
      type: 'approvalReturned',
      ...(auditId !== undefined && { auditId }),
    });
    await approvals.replace(stored, unused);
  });
}

function eventOf({ id, mutation, digest }: Approval, { call, caller }: CommandContext) {
  const { requestId, tenantId } = call;
  return { requestId, tenantId, actor: actorOf(caller), approvalId: id, action: mutation, digest };
}

function redeemedEvent(approval: Approval, context: CommandContext): ApprovalRedeemed {
  const { requester, decision, redemption } = approval;
  const auditId = redemption?.auditId;
  return {
    ...eventOf(approval, context),
    type: 'approvalRedeemed',
    approver: decision?.by ?? requester,
    ...(auditId !== undefined && { auditId }),
  };
}

function refusedBecause(why: string): Refused {
  return { refused: `The approval does not allow this: ${why}. Nothing was sent.` };
}

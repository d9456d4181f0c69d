import { z } from 'zod';
import { actorModel, type RecordedActor } from '../../audit/audit-event.js';
import { ENDED_APPROVAL_KEPT_MS, type FollowedApproval } from '../../changes/subjects.js';
import type { Policy } from '../../config/policy.js';
import type { Caller } from '../../identity/caller.js';
import { identifierDigestsModel } from '../../identity/person-identifiers.js';
import { actorOf } from '../sequence/attribution.js';
import { digestOfWrite } from './bound-input.js';

export const REQUEST_MS = 24 * 3_600_000;
export const REDEEM_MS = 15 * 60_000;

/** The requester or approver, from their token. */
export type ApprovalPerson = RecordedActor;

const approvalModel = z.object({
  id: z.string(),
  tenantId: z.string(),
  /** The mutation, such as offboardMachine. */
  mutation: z.string(),
  /** The requested input, as bound: see `bindInput`. */
  input: z.record(z.string(), z.unknown()),
  /** Library file -> SHA-256 of its content, which must be unchanged at redemption. */
  libraryFiles: z.record(z.string(), z.string()),
  /** Covers all of the above. */
  digest: z.string(),
  reason: z.string(),
  requester: actorModel,
  /** Digests of identifiers of the requester's other accounts. */
  identifiers: identifierDigestsModel,
  requestTime: z.number(),
  /** Epoch milliseconds until which it may be decided. */
  decideBy: z.number(),
  decision: z
    .object({
      verdict: z.enum(['APPROVED', 'REJECTED']),
      by: actorModel,
      homeTenantId: z.string().optional(),
      at: z.number(),
      comment: z.string(),
      /** Epoch milliseconds until which it may be redeemed. */
      redeemBy: z.number().optional(),
    })
    .optional(),
  redemption: z.object({ at: z.number(), auditId: z.string().optional() }).optional(),
  /** Incremented with each change, to detect older revisions that were put back. */
  revision: z.number().int().positive(),
});
/** A write that waits for a second person, or was decided by one. */
export type Approval = z.infer<typeof approvalModel>;

export type ApprovalState = FollowedApproval['state'];

/** @throws ZodError, SyntaxError or InconsistentApprovalError for anything that this service hasn't written. */
export function readApproval(text: string): Approval {
  const approval = approvalModel.parse(JSON.parse(text));
  const problem = inconsistencyOf(approval);
  if (problem !== undefined) throw new InconsistentApprovalError(problem);
  return approval;
}

/** An approval whose contents contradict each other. */
export class InconsistentApprovalError extends Error {}

/** Checks that all times, persons and the digest are consistent. */
function inconsistencyOf(approval: Approval): string | undefined {
  const { requester, requestTime, decideBy, decision, redemption, digest } = approval;
  if (digestOfWrite(approval) !== digest) return 'its digest is that of another input';
  if (decideBy !== requestTime + REQUEST_MS) return 'its time to decide is not that of requests';
  const isApproved = decision?.verdict === 'APPROVED';
  if (redemption !== undefined && !isApproved) return 'it was redeemed without an approval';
  if (!isApproved)
    return decision?.redeemBy === undefined ? undefined : 'it was rejected, and can be redeemed';
  if (decision.redeemBy !== decision.at + REDEEM_MS) return 'its time to redeem is not that of approvals';
  if (decision.at >= decideBy) return 'it was approved too late';
  if (decision.by.kind !== 'user') return 'an application has approved it';
  return isSamePerson(decision.by, requester) ? 'the requester has approved it' : undefined;
}

export function stateOf({ decision, redemption, decideBy }: Approval, now: number): ApprovalState {
  if (redemption !== undefined) return 'REDEEMED';
  if (decision === undefined) return now < decideBy ? 'PENDING' : 'EXPIRED';
  if (decision.verdict === 'REJECTED') return 'REJECTED';
  return now < (decision.redeemBy ?? 0) ? 'APPROVED' : 'EXPIRED';
}

/** Whether the policy allows people whose home is this tenant to decide on requests of others. */
export function isApproverTenant(homeTenantId: string | undefined, { approverTenants }: Policy): boolean {
  return (
    approverTenants === undefined || (homeTenantId !== undefined && approverTenants.includes(homeTenantId))
  );
}

/** Whether it can still be decided or redeemed. */
export function isOpen(approval: Approval, now: number): boolean {
  return ['PENDING', 'APPROVED'].includes(stateOf(approval, now));
}

/** Epoch milliseconds at which its state expires; undefined if it has ended. */
export function expiryOf({ decision, redemption, decideBy }: Approval): number | undefined {
  if (redemption !== undefined) return undefined;
  return decision === undefined ? decideBy : decision.redeemBy;
}

/** An approval in the change feed. The state also changes when a deadline passes. */
export function followedApproval(approval: Approval, now: number): FollowedApproval {
  const { id, requestTime, decision, redemption } = approval;
  const state = stateOf(approval, now);
  const changed = state === 'EXPIRED' ? expiryOf(approval) : (redemption?.at ?? decision?.at ?? requestTime);
  return {
    id,
    state,
    requestTime: new Date(requestTime).toISOString(),
    changeTime: new Date(changed ?? requestTime).toISOString(),
  };
}

/** How long to store it from now on: until its last deadline has passed and it is no longer visible. */
export function ttlMsOf(approval: Approval, now: number): number {
  return Math.max(now, expiryOf(approval) ?? now) - now + ENDED_APPROVAL_KEPT_MS;
}

export function personOf(caller: Caller): ApprovalPerson {
  const { kind, tenantId, oid, name, clientId } = actorOf(caller);
  return { kind, tenantId, oid, name, clientId };
}

/** Through any application. */
export function isSamePerson(
  one: Pick<ApprovalPerson, 'tenantId' | 'oid'>,
  other: Pick<ApprovalPerson, 'tenantId' | 'oid'>,
): boolean {
  return one.tenantId === other.tenantId && one.oid === other.oid;
}

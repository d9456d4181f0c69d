import { z } from 'zod';
import type { Caller } from '../../identity/caller.js';
import { identifierDigestsModel } from '../../identity/person-identifiers.js';
import { actorOf } from '../sequence/attribution.js';
import { digestOfWrite } from './bound-input.js';

/** How long a request waits for a second person. */
export const REQUEST_MS = 24 * 3_600_000;
/** How long an approval can be used once it is given. */
export const REDEEM_MS = 15 * 60_000;
/** How long what has come to its end is still shown, so that whoever asks late is told what became of it. */
const SHOWN_MS = 24 * 3_600_000;

const personModel = z.object({
  kind: z.enum(['user', 'app']),
  tenantId: z.string(),
  oid: z.string(),
  name: z.string(),
  clientId: z.string(),
});
/** Who asked or decided, as their token said. */
export type ApprovalPerson = z.infer<typeof personModel>;

const approvalModel = z.object({
  id: z.string(),
  /** The Defender tenant. */
  tenantId: z.string(),
  /** The mutation, such as offboardMachine. */
  mutation: z.string(),
  /** What was asked for, as it is bound: see `bindInput`. */
  input: z.record(z.string(), z.unknown()),
  /** Library file -> SHA-256 of its content, which must still be so when it is used. */
  facts: z.record(z.string(), z.string()),
  /** Binds all of the above. */
  digest: z.string(),
  reason: z.string(),
  requester: personModel,
  /** By which other accounts of whoever asked are known. Absent where it was asked for by an earlier version. */
  identifiers: identifierDigestsModel.optional(),
  requestTime: z.number(),
  /** Epoch milliseconds until which it can be decided. */
  decideBy: z.number(),
  decision: z
    .object({
      verdict: z.enum(['APPROVED', 'REJECTED']),
      by: personModel,
      at: z.number(),
      comment: z.string(),
      /** Epoch milliseconds until which an approval can be used. */
      redeemBy: z.number().optional(),
    })
    .optional(),
  redemption: z.object({ at: z.number(), auditId: z.string().optional() }).optional(),
  /** Counts its changes: what is put back later than it was replaced is told by it. */
  revision: z.number().int().positive(),
});
/** A write that waits for a second person, or has had one. */
export type Approval = z.infer<typeof approvalModel>;

export type ApprovalState = 'PENDING' | 'APPROVED' | 'REJECTED' | 'EXPIRED' | 'REDEEMED';

/** @throws ZodError, SyntaxError or InconsistentApprovalError for anything that isn't ours. */
export function readApproval(text: string): Approval {
  const approval = approvalModel.parse(JSON.parse(text));
  const problem = inconsistencyOf(approval);
  if (problem !== undefined) throw new InconsistentApprovalError(problem);
  return approval;
}

/** It says what no request and no decision of ours has made it say. */
export class InconsistentApprovalError extends Error {}

/** Every time and person in it follows from another, and the digest from all that is bound. */
function inconsistencyOf(approval: Approval): string | undefined {
  const { requester, requestTime, decideBy, decision, redemption, digest } = approval;
  if (digestOfWrite(approval) !== digest) return 'its digest is that of another input';
  if (decideBy !== requestTime + REQUEST_MS) return 'it waits longer or shorter than requests do';
  const isApproved = decision?.verdict === 'APPROVED';
  if (redemption !== undefined && !isApproved) return 'it was used, and nobody has approved it';
  if (!isApproved) return decision?.redeemBy === undefined ? undefined : 'it was rejected, and can be used';
  if (decision.redeemBy !== decision.at + REDEEM_MS) return 'it can be used longer or shorter than approvals';
  if (decision.at >= decideBy) return 'it was approved too late';
  if (decision.by.kind !== 'user') return 'no person has approved it';
  return isSamePerson(decision.by, requester) ? 'whoever asked has approved it' : undefined;
}

export function stateOf({ decision, redemption, decideBy }: Approval, now: number): ApprovalState {
  if (redemption !== undefined) return 'REDEEMED';
  if (decision === undefined) return now < decideBy ? 'PENDING' : 'EXPIRED';
  if (decision.verdict === 'REJECTED') return 'REJECTED';
  return now < (decision.redeemBy ?? 0) ? 'APPROVED' : 'EXPIRED';
}

/** Whether anything can still come of it. */
export function isOpen(approval: Approval, now: number): boolean {
  return ['PENDING', 'APPROVED'].includes(stateOf(approval, now));
}

/** Epoch milliseconds at which its state ends by itself; undefined when it has ended. */
export function expiryOf({ decision, redemption, decideBy }: Approval): number | undefined {
  if (redemption !== undefined) return undefined;
  return decision === undefined ? decideBy : decision.redeemBy;
}

/** How long it is kept from now on: past every moment at which it could matter. */
export function ttlMsOf(approval: Approval, now: number): number {
  return Math.max(now, expiryOf(approval) ?? now) - now + SHOWN_MS;
}

export function personOf(caller: Caller): ApprovalPerson {
  const { kind, tenantId, oid, name, clientId } = actorOf(caller);
  return { kind, tenantId, oid, name, clientId };
}

/** Whichever application they came through. */
export function isSamePerson(
  one: Pick<ApprovalPerson, 'tenantId' | 'oid'>,
  other: Pick<ApprovalPerson, 'tenantId' | 'oid'>,
): boolean {
  return one.tenantId === other.tenantId && one.oid === other.oid;
}

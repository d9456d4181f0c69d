import { z } from 'zod';
import { getOrInsert } from '../lib/get-or-insert.js';

/** An approval that was redeemed for more than one write. That happens if someone restores its record in the store. */
export interface RepeatedRedemption {
  readonly approvalId: string;
  readonly action: string;
  /** Of the writes, in the order of the lines. */
  readonly auditIds: readonly string[];
}

const approvalLine = z.object({
  type: z.enum(['approvalRedeemed', 'approvalReturned']),
  approvalId: z.string(),
  action: z.string(),
  auditId: z.string(),
});

/** Whether an event is the use of an approval, or its return. */
export function isRedemption({ type }: Readonly<Record<string, unknown>>): boolean {
  return approvalLine.shape.type.safeParse(type).success;
}

/**
 * Approvals with more redemptions than returns, in the lines of any number of trails in any order. Each replica writes
 * its own trail, and replicas that haven't seen a redemption accept a restored store.
 */
export function findRepeatedRedemptions(
  events: readonly Readonly<Record<string, unknown>>[],
): readonly RepeatedRedemption[] {
  const lines = events.flatMap((event) => approvalLine.safeParse(event).data ?? []);
  const returned = new Set(
    lines.filter(({ type }) => type === 'approvalReturned').map(({ auditId }) => auditId),
  );
  const used = new Map<string, { readonly action: string; readonly auditIds: Set<string> }>();
  for (const { type, approvalId, action, auditId } of lines) {
    if (type !== 'approvalRedeemed' || returned.has(auditId)) continue;
    getOrInsert(used, approvalId, () => ({ action, auditIds: new Set<string>() })).auditIds.add(auditId);
  }
  return [...used]
    .filter(([, { auditIds }]) => auditIds.size > 1)
    .map(([approvalId, { action, auditIds }]) => ({ approvalId, action, auditIds: [...auditIds] }));
}

export function describeRepeatedRedemption({ approvalId, action, auditIds }: RepeatedRedemption): string {
  return `approval ${approvalId} of ${action} was redeemed for ${String(auditIds.length)} writes: ${auditIds.join(', ')}`;
}

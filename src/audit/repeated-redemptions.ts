import { z } from 'zod';

/** An approval that let more than one write through. It is good for one: somebody put its record back in the store. */
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

/**
 * Approvals that more writes used up than gave them back, in the lines of any number of trails and any order: replicas
 * write trails of their own, and a store that was put back is believed by those that have not seen it used.
 */
export function findRepeatedRedemptions(
  events: readonly Readonly<Record<string, unknown>>[],
): readonly RepeatedRedemption[] {
  const lines = events.flatMap((event) => approvalLine.safeParse(event).data ?? []);
  const returned = new Set(
    lines.filter(({ type }) => type === 'approvalReturned').map(({ auditId }) => auditId),
  );
  const used = lines.filter(({ type, auditId }) => type === 'approvalRedeemed' && !returned.has(auditId));
  return [...new Set(used.map(({ approvalId }) => approvalId))].flatMap((approvalId) => {
    const redemptions = used.filter((line) => line.approvalId === approvalId);
    const auditIds = [...new Set(redemptions.map(({ auditId }) => auditId))];
    const action = redemptions[0]?.action ?? '';
    return auditIds.length > 1 ? [{ approvalId, action, auditIds }] : [];
  });
}

export function describeRepeatedRedemption({ approvalId, action, auditIds }: RepeatedRedemption): string {
  return `approval ${approvalId} of ${action} let ${String(auditIds.length)} writes through: ${auditIds.join(', ')}`;
}

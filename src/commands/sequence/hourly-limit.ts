import { occurrenceOf } from './attribution.js';
import type { CommandContext } from './command-context.js';
import type { Refusal } from './receipt.js';

/** A limit on changes of this service's own state, which no quota of Defender limits. */
export interface HourlyLimit {
  readonly name: string;
  /** Of one person in a tenant. */
  readonly limit: number;
  /** For messages. */
  readonly changes: string;
}

interface LimitedChange<Receipt> {
  readonly action: string;
  readonly auditId: string;
  readonly work: () => Promise<Receipt>;
  readonly refuse: (refusal: Refusal) => Receipt | Promise<Receipt>;
}

/** Runs a change, unless its caller has made too many in the hour. Another person can still make one. */
export async function runLimited<Receipt>(
  { name, limit, changes }: HourlyLimit,
  { action, auditId, work, refuse }: LimitedChange<Receipt>,
  context: CommandContext,
): Promise<Receipt> {
  const { guardRails, call, caller, audit } = context;
  const what = `${String(limit)} ${changes} an hour`;
  const key = [name, call.tenantId, caller.tenantId, caller.oid];
  const slot = await guardRails.caps.reserve({ key, limit, what, failOpen: true }, 1, auditId, true);
  if (slot.kind === 'taken') {
    return work().catch(async (error: unknown) => {
      await slot.refund();
      throw error;
    });
  }
  const message = `One person can make at most ${what} in a tenant. Nothing was changed.`;
  const refusal = { code: 'TOO_MANY_REQUESTS', message } as const;
  await audit.recordWithinBudget({
    type: 'actionSettled',
    auditId,
    action,
    outcome: 'REFUSED',
    detail: `${refusal.code}: ${message}`,
    ...occurrenceOf(context),
  });
  return refuse(refusal);
}

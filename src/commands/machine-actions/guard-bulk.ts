import { evaluateWrite } from '../../policy/evaluate-write.js';
import { directionOfMutation } from '../../config/mutations.js';
import type { Approvals, Redemption } from '../sequence/approval-redemption.js';
import type { CommandContext } from '../sequence/command-context.js';
import type { Refusal } from '../sequence/receipt.js';

/** A bulk write that tightens protection, as requested. */
interface BulkRequest {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/**
 * Applies the policy's rules for the whole of a bulk write, which are about its size. Protected machines, caps and broken
 * glass are checked per machine, so that one machine doesn't block the others.
 *
 * @returns why none of it is done, or the messages of the rules that breaking glass overrides.
 */
export async function passBulkRules(
  { name, input }: BulkRequest,
  context: CommandContext,
): Promise<{ readonly refusal?: Refusal | undefined; readonly overridden: readonly string[] }> {
  const { guardRails, call, metrics } = context;
  const policy = await guardRails.policy();
  const decision = evaluateWrite(
    { ...policy, protectedMachines: [] },
    {
      mutation: name,
      direction: directionOfMutation(name),
      input,
      machines: [],
      breaksGlass: input['breakGlassReason'] != null,
      isEmergency: (await guardRails.emergencies.current(call.tenantId)) !== undefined,
    },
  );
  if (decision.kind === 'allowed') return decision;
  const refusal = await refusalOf(decision, { name, input }, context);
  if (refusal !== undefined && input['dryRun'] !== true)
    metrics.guardedWrites.inc({ mutation: name, code: refusal.code });
  return { refusal, overridden: [] };
}

async function refusalOf(
  decision: Exclude<ReturnType<typeof evaluateWrite>, { kind: 'allowed' }>,
  { name, input }: BulkRequest,
  { approvals, caller, call }: CommandContext,
): Promise<Refusal | undefined> {
  const { message } = decision;
  if (decision.kind === 'refused') return { code: decision.code, message };
  const approvalId = input['approvalId'];
  if (typeof approvalId !== 'string') return { code: 'APPROVAL_REQUIRED', message };
  // A dry run counts for nothing.
  if (input['dryRun'] === true) return undefined;
  const answer = await approvals.redeem({
    mutation: name,
    input,
    approvalId,
    caller,
    tenantId: call.tenantId,
  });
  return answer === 'redeemed' ? undefined : { code: 'APPROVAL_INVALID', message: answer.refused };
}

export interface SharedApproval {
  readonly approvals: Approvals;
  /** Makes it usable again, because no part was done. Errors are ignored: the caller receives the results. */
  readonly refund: () => Promise<void>;
}

/** The approval of the whole covers each part: the first part redeems it once, under the audit id of the whole. */
export function shareApproval(
  { name, input }: BulkRequest,
  auditId: string,
  { approvals }: CommandContext,
): SharedApproval {
  let redeemed: { readonly whole: Redemption; readonly answer: ReturnType<Approvals['redeem']> } | undefined;
  return {
    approvals: {
      redeem: (redemption) => {
        const whole = { ...redemption, mutation: name, input, auditId };
        redeemed ??= { whole, answer: approvals.redeem(whole) };
        return redeemed.answer;
      },
      // The failure of one part doesn't refund the approval of the others.
      refund: () => Promise.resolve(),
    },
    refund: async () => {
      await (redeemed && approvals.refund(redeemed.whole).catch(() => undefined));
    },
  };
}

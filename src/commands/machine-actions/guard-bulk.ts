import { evaluateWrite, needsMetadata } from '../../policy/evaluate-write.js';
import { directionOfMutation } from '../../config/mutations.js';
import type { Policy } from '../../config/policy.js';
import type { Approvals, Redemption } from '../sequence/approval-redemption.js';
import type { CheckFindings } from '../sequence/command.js';
import { raiseIfProtected } from '../sequence/guard-write.js';
import type { BulkVerdict, CommandContext } from '../sequence/command-context.js';
import type { Refusal } from '../sequence/receipt.js';
import { findLastKnown, type TargetReads } from './inspect-machine.js';

/** A bulk write that tightens protection, as requested. */
interface BulkRequest {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** The audit id of the whole. */
  readonly auditId: string;
}

/** The machines of a bulk write, as far as the rules for the whole depend on them. */
export interface BulkMachines {
  readonly ids: readonly string[];
  readonly reads: () => Pick<TargetReads, 'machine'>;
  /** Each is read once. */
  readonly findings: CheckFindings;
}

/** The verdict, and what it depends on. */
export interface BulkJudgment extends BulkVerdict {
  readonly policy: Policy;
  readonly isEmergency: boolean;
  /** Why none of it is done. */
  readonly refusal: Refusal | undefined;
}

/**
 * Applies the policy's rules for the whole of a bulk write, which are about its size. Protected machines, caps and broken
 * glass are checked per machine, so that one machine doesn't block the others. Costs no call, unless such a rule is only
 * about protected machines: then they are read before the others.
 *
 * @param last remains valid until the policy changes, or an emergency begins or ends
 */
export async function passBulkRules(
  request: BulkRequest,
  machines: BulkMachines,
  context: CommandContext,
  last?: BulkJudgment,
): Promise<BulkJudgment> {
  const { guardRails, call } = context;
  const policy = await guardRails.policy();
  const isEmergency = (await guardRails.emergencies.current(call.tenantId)) !== undefined;
  const isSame = last?.policy === policy && last.isEmergency === isEmergency;
  return isSame ? last : judge(request, machines, { policy, isEmergency }, context);
}

async function judge(
  request: BulkRequest,
  machines: BulkMachines,
  { policy, isEmergency }: Pick<BulkJudgment, 'policy' | 'isEmergency'>,
  context: CommandContext,
): Promise<BulkJudgment> {
  const { name, input } = request;
  const basis = {
    mutation: name,
    direction: directionOfMutation(name),
    input,
    breaksGlass: input['breakGlassReason'] != null,
    isEmergency,
    isWhole: true,
  };
  if (needsMetadata(policy, basis)) await readMissing(machines, context);
  const decision = evaluateWrite(policy, { ...basis, machines: machines.findings.machines });
  const isAllowed = decision.kind === 'allowed';
  const refusal = isAllowed ? undefined : await refusalOf(decision, request, context);
  const overridden = isAllowed ? decision.overridden : [];
  return { policy, isEmergency, overridden, refusal, isApproved: !isAllowed && refusal === undefined };
}

/** A machine that can't be read is judged by an earlier read, or its id: its own check reports that. */
async function readMissing({ ids, reads, findings }: BulkMachines, context: CommandContext): Promise<void> {
  const missing = ids.filter((id) => !findings.knows(id));
  await Promise.all(
    missing.map(async (id) => {
      const machine = await reads()
        .machine(id)
        .catch(() => findLastKnown(id, context));
      if (machine == null) findings.miss(id);
      else findings.learn(machine);
    }),
  );
}

async function refusalOf(
  decision: Exclude<ReturnType<typeof evaluateWrite>, { kind: 'allowed' }>,
  request: BulkRequest,
  context: CommandContext,
): Promise<Refusal | undefined> {
  const { name, input } = request;
  const { approvals, caller, call } = context;
  const approvalId = input['approvalId'];
  if (decision.kind === 'refused' || typeof approvalId !== 'string') {
    raiseIfProtected(request, decision, context);
    const code = decision.kind === 'refused' ? decision.code : 'APPROVAL_REQUIRED';
    return { code, message: decision.message };
  }
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
  { name, input, auditId }: BulkRequest,
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

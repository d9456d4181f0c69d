import { evaluateWrite } from '../../policy/evaluate-write.js';
import { directionOfMutation } from '../../policy/mutations.js';
import type { Approvals } from '../sequence/approval-redemption.js';
import type { CommandContext } from '../sequence/command-context.js';
import type { Refusal } from '../sequence/receipt.js';

/** A write to many that tightens, as its caller asked for it. */
interface BulkRequest {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/**
 * What the policy says of a write to many as a whole: of its number. Protected machines, caps and broken glass are checked
 * for each machine, so that one of them doesn't keep the others from being done.
 *
 * @returns why none of it is done.
 */
export async function passBulkRules(
  { name, input }: BulkRequest,
  context: CommandContext,
): Promise<Refusal | undefined> {
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
  if (decision.kind === 'allowed') return undefined;
  const refusal = await refusalOf(decision, { name, input }, context);
  if (refusal !== undefined && input['dryRun'] !== true) {
    metrics.guardedWrites.inc({ mutation: name, code: refusal.code });
  }
  return refusal;
}

async function refusalOf(
  decision: Exclude<ReturnType<typeof evaluateWrite>, { kind: 'allowed' }>,
  { name, input }: BulkRequest,
  { approvals, caller, call }: CommandContext,
): Promise<Refusal | undefined> {
  const { message } = decision;
  if (decision.kind === 'refused') return { code: decision.code, message };
  const approvalId = input['approvalId'];
  if (typeof approvalId !== 'string' || approvals === undefined)
    return { code: 'APPROVAL_REQUIRED', message };
  // A dry run uses nothing up.
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

/** An approval of the whole is one of each part: it is used up once, by whichever comes first. */
export function shareApproval(
  { name, input }: BulkRequest,
  { approvals }: CommandContext,
): Approvals | undefined {
  if (approvals === undefined) return undefined;
  let redeemed: ReturnType<Approvals['redeem']> | undefined;
  return {
    redeem: (redemption) => (redeemed ??= approvals.redeem({ ...redemption, mutation: name, input })),
    // That one part was certainly not done says nothing of the others.
    refund: () => Promise.resolve(),
  };
}

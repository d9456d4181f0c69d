import { listMachines } from '../../defender-api/endpoints/machines.js';
import { inTexts } from '../../defender-api/odata/filter.js';
import type { GuardAlert } from '../../policy/webhook.js';
import { capOn, type Cap, type CapReservation } from '../../policy/caps.js';
import { evaluateWrite, needsMetadata, subjectOf } from '../../policy/evaluate-write.js';
import type { PolicyDecision, PolicyDenial } from '../../policy/evaluate-write.js';
import { isBreakable } from '../../config/mutations.js';
import type { Policy } from '../../config/policy.js';
import { asUnavailable } from '../../store/store.js';
import { occurrenceOf } from './attribution.js';
import type { Approvals, Redemption } from './approval-redemption.js';
import type { CheckFindings, DirectedCommand } from './command.js';
import type { CommandContext } from './command-context.js';
import { refusedResult, type WriteResult } from './receipt.js';
import { warning, type WriteWarning } from './write-warning.js';
import { chunksOf } from '../../lib/chunks-of.js';

/** A write that has passed every other check. */
export interface GuardedWrite extends Pick<
  DirectedCommand<unknown>,
  'name' | 'direction' | 'like' | 'input'
> {
  readonly auditId: string;
  readonly findings: CheckFindings;
}

/** The verdict of the guard rails. */
export type GuardResult = { readonly warnings: readonly WriteWarning[] } & (
  | {
      readonly kind: 'passed';
      /** Returns the slots of the cap and the approval, unless the write may have been done. */
      readonly refund: (mayBeDone: boolean) => Promise<void>;
      /** Records and announces broken glass, if it is, with what it overrides by the latest evaluation. */
      readonly breakGlass: () => Promise<void>;
      /** Evaluates it again by what was found later. */
      readonly checkAgain: (findings: CheckFindings) => Promise<LaterGuardResult>;
    }
  | BlockedByGuard
);

interface BlockedByGuard {
  readonly kind: 'blocked';
  readonly result: WriteResult<never>;
}

type LaterGuardResult = Pick<GuardResult, 'warnings'> &
  (BlockedByGuard | { readonly kind: 'passed'; readonly overridesMore: boolean });

/**
 * Evaluates a write by the policy, counts it, and redeems its approval. A dry run is evaluated in the same way and leaves no
 * trace.
 */
export async function applyGuardRails(write: GuardedWrite, context: CommandContext): Promise<GuardResult> {
  const { name, input } = write;
  const { policy, isEmergency, breaksGlass, decision } = await decide(write, context);
  const redemption = decision.kind === 'needs approval' ? redemptionOf(write, context) : undefined;
  if (decision.kind === 'refused' || (decision.kind === 'needs approval' && redemption === undefined))
    return blockByPolicy(write, decision, context);
  if (redemption !== undefined && !canBeApproved(write, context))
    return toBlocked(write, refusedResult('REFUSED', 'STATE_KEY_MISSING', NO_STATE_KEY), context);
  const isApproved = decision.kind === 'needs approval' || context.bulkVerdict?.()?.isApproved === true;
  const isHeldTo = !isApproved && !isEmergency && !(breaksGlass && isBreakable(name));
  const reservation = await reserveCap(write, capOf(policy, write, context), isHeldTo, context);
  if (reservation.kind === 'full') return blockByCap(write, reservation, context);
  if (input.dryRun === true) return { kind: 'passed', warnings: dryWarnings(decision), ...OF_DRY_RUN };
  const refused = redemption && (await redeem(redemption, reservation, context));
  if (refused !== undefined)
    return toBlocked(write, refusedResult('REFUSED', 'APPROVAL_INVALID', refused), context);
  const refund = async (mayBeDone: boolean) => {
    if (mayBeDone) return;
    await reservation.refund();
    // Errors of this are ignored: the caller receives the error of the write.
    if (redemption !== undefined) await context.approvals.refund(redemption).catch(() => undefined);
  };
  let overridden = overriddenBy(decision, write.findings, context);
  return {
    kind: 'passed',
    warnings: protectedWarnings(decision),
    refund,
    breakGlass: breaksGlass ? () => breakGlass(write, overridden, context) : nothing,
    checkAgain: async (findings) => {
      const { decision: now } = await decide({ ...write, findings }, context);
      // An approval that was redeemed covers every rule that needs one. Caps have counted the write.
      if (now.kind !== 'allowed' && now.kind !== decision.kind) return blockByPolicy(write, now, context);
      const before = new Set(overridden);
      overridden = overriddenBy(now, findings, context);
      const overridesMore = overridden.some((message) => !before.has(message));
      return { kind: 'passed', warnings: protectedWarnings(now), overridesMore };
    },
  };
}

function overriddenBy(
  decision: PolicyDecision,
  findings: CheckFindings,
  { bulkVerdict }: CommandContext,
): readonly string[] {
  const overridden = decision.kind === 'allowed' ? decision.overridden : [];
  return [...(bulkVerdict?.()?.overridden ?? []), ...overridden, ...findings.overridden];
}

async function decide(write: GuardedWrite, context: CommandContext) {
  const { name, direction, like, input } = write;
  const { guardRails, call } = context;
  const policy = await guardRails.policy();
  const isEmergency =
    direction === 'tighten' && (await guardRails.emergencies.current(call.tenantId)) !== undefined;
  const breaksGlass = input.breakGlassReason != null;
  const basis = { mutation: name, direction, like, input: ruledInputOf(write), breaksGlass, isEmergency };
  if (needsMetadata(policy, basis)) await readMissing(write, context);
  const decision = evaluateWrite(policy, { ...basis, machines: write.findings.machines });
  return { policy, isEmergency, breaksGlass, decision };
}

/** The input with the machine that it names by its action. */
function ruledInputOf({ input, findings }: Pick<GuardedWrite, 'input' | 'findings'>) {
  const { machineOfAction: machineId } = findings;
  return { ...input, ...(machineId != null && { machineId }) };
}

const nothing = () => Promise.resolve();
const PASSED = { kind: 'passed', warnings: [], overridesMore: false } as const;
const OF_DRY_RUN = { refund: nothing, breakGlass: nothing, checkAgain: () => Promise.resolve(PASSED) };

const NO_STATE_KEY =
  'Other clients can write to the Redis with the approvals, and this service has no STATE_KEY to verify them, so approvals allow only writes that tighten protection. Ask the operator to set STATE_KEY. Nothing was sent.';

/** A forged approval of a write that tightens can only protect too much. Therefore such writes don't need a key. */
function canBeApproved({ direction }: GuardedWrite, { recordsAreSealed }: CommandContext): boolean {
  return recordsAreSealed || direction === 'tighten';
}

function dryWarnings(decision: Exclude<PolicyDecision, { kind: 'refused' }>): readonly WriteWarning[] {
  if (decision.kind === 'allowed') return protectedWarnings(decision);
  return [
    warning(
      'CHECK_SKIPPED',
      `The policy's rule "${decision.rule}" needs a second person. A dry run does not redeem the approval: whether it allows this shows when the write is sent.`,
    ),
  ];
}

function protectedWarnings(decision: PolicyDecision): readonly WriteWarning[] {
  const messages = decision.kind === 'allowed' ? decision.warnings : [];
  return messages.map((message) => warning('PROTECTED_MACHINE', message));
}

/** Machines in the input that no check has read. The checks of writes that tighten protection read theirs. */
async function readMissing(write: GuardedWrite, context: CommandContext) {
  const { name, findings } = write;
  const { dataSource, call, limits } = context;
  const missing = subjectOf(name, ruledInputOf(write)).machineIds.filter((id) => !findings.knows(id));
  for (const ids of chunksOf(missing, limits.batchSize)) {
    const list = listMachines({ filter: inTexts('id', ids), top: ids.length });
    for (const machine of await dataSource.fetchNow(list, call)) findings.learn(machine);
  }
}

interface CountedCap {
  readonly cap: Cap;
  readonly amount: number;
}

function capOf(policy: Policy, { name, direction, like, input }: GuardedWrite, context: CommandContext) {
  const { caller, call, bulkName: mutation = name } = context;
  const cap = capOn(policy, { mutation, direction, like, tenantId: call.tenantId, caller });
  const amount = Math.max(1, subjectOf(name, { ...input }).machineIds.length);
  return cap && { cap, amount };
}

type ExhaustedCap = CountedCap & { readonly kind: 'full'; readonly freesAt: number | undefined };

async function reserveCap(
  { auditId, input }: GuardedWrite,
  counted: CountedCap | undefined,
  isHeldTo: boolean,
  { guardRails: { caps }, plannedSlots }: CommandContext,
): Promise<Exclude<CapReservation, { kind: 'full' }> | ExhaustedCap> {
  if (counted === undefined) return { kind: 'taken', refund: nothing };
  const { cap, amount } = counted;
  try {
    if (input.dryRun !== true) return { ...(await caps.reserve(cap, amount, auditId, isHeldTo)), ...counted };
    return isHeldTo
      ? { ...(await caps.peek(cap, amount, plannedSlots)), ...counted }
      : { kind: 'taken', refund: nothing };
  } catch (error) {
    throw asUnavailable(error, 'The counter of writes is unavailable, so nothing was sent.');
  }
}

function redemptionOf(
  { name, input, auditId }: GuardedWrite,
  { caller, call: { tenantId } }: CommandContext,
): Redemption | undefined {
  const { approvalId } = input;
  return approvalId == null
    ? undefined
    : { mutation: name, input: { ...input }, approvalId, caller, tenantId, auditId };
}

/** @returns why the approval was not redeemed. The write isn't counted then. */
async function redeem(
  redemption: Redemption,
  { refund }: Pick<Extract<CapReservation, { kind: 'taken' }>, 'refund'>,
  { approvals }: CommandContext,
): Promise<string | undefined> {
  let answer: Awaited<ReturnType<Approvals['redeem']>> | undefined;
  try {
    answer = await approvals.redeem(redemption);
  } finally {
    if (answer !== 'redeemed') await refund();
  }
  return answer === 'redeemed' ? undefined : answer.refused;
}

function blockByPolicy(write: GuardedWrite, denial: PolicyDenial, context: CommandContext) {
  const { message } = denial;
  raiseIfProtected(write, denial, context);
  return toBlocked(
    write,
    denial.kind === 'refused'
      ? refusedResult('REFUSED', denial.code, message)
      : refusedResult('APPROVAL_REQUIRED', 'APPROVAL_REQUIRED', message),
    context,
  );
}

function blockByCap(
  write: GuardedWrite,
  { cap, freesAt, amount }: ExhaustedCap,
  context: CommandContext,
): GuardResult {
  const { name, direction } = write;
  const when =
    freesAt === undefined
      ? `This one counts ${amount} times, which exceeds that.`
      : `There is room again at ${new Date(freesAt).toISOString()}.`;
  const ways =
    direction === 'tighten' ? 'declareDefenderEmergency and breakGlassReason lift' : 'breakGlassReason lifts';
  const message = `The policy allows ${cap.what}. ${when}${isBreakable(name) ? ` ${ways} this.` : ''}`;
  raise(write, { event: 'capHit', message: `${name}: ${message}` }, context);
  return toBlocked(write, refusedResult('REFUSED', 'CAP_REACHED', message), context);
}

function toBlocked(
  { name, input }: GuardedWrite,
  result: WriteResult<never>,
  { metrics }: CommandContext,
): BlockedByGuard & Pick<GuardResult, 'warnings'> {
  if (input.dryRun !== true) metrics.guardedWrites.inc({ mutation: name, code: result.refusal?.code ?? '' });
  return { kind: 'blocked', result, warnings: [] };
}

type AlertedWrite = Pick<GuardedWrite, 'name' | 'auditId'> & {
  readonly input: { readonly dryRun?: unknown };
};

export function raiseIfProtected(
  write: AlertedWrite,
  { message, protectedIds: machineIds }: PolicyDenial,
  context: CommandContext,
): void {
  const alert = { event: 'protectedMachineRefused', message: `${write.name}: ${message}` } as const;
  if (machineIds.length > 0) raise(write, alert, context, { machineIds });
}

/** Recorded before anything is sent; in every sink for writes that loosen protection. */
async function breakGlass(write: GuardedWrite, overridden: readonly string[], context: CommandContext) {
  const { name, direction, input, auditId } = write;
  const reason = input.breakGlassReason ?? '';
  await context.audit.record(
    { type: 'breakGlassUsed', auditId, action: name, reason, overridden, ...occurrenceOf(context) },
    direction === 'loosen' ? 'every sink' : 'any sink',
  );
  const { name: who } = context.caller;
  raise(write, { event: 'breakGlassUsed', message: `${who} broke glass for ${name}: ${reason}` }, context, {
    machineIds: subjectOf(name, ruledInputOf(write)).machineIds,
  });
}

function raise(
  { name, auditId, input }: AlertedWrite,
  alert: Pick<GuardAlert, 'event' | 'message'>,
  context: CommandContext,
  more: Pick<GuardAlert, 'machineIds'> = {},
): void {
  if (input.dryRun === true) return;
  context.guardRails.alerts.raise({ ...alert, action: name, auditId, ...more, ...occurrenceOf(context) });
}

import type { ActionIntended, ActionSettled } from '../../audit/audit-event.js';
import { AuditUnavailableError } from '../../audit/audit-recorder.js';
import { SubgraphError } from '../../errors/subgraph-error.js';
import { directionOfMutation } from '../../config/mutations.js';
import { mayBeDone } from '../../defender-api/transport/send.js';
import { monotonicTimeOf } from '../../lib/monotonic-time.js';
import { occurrenceOf } from './attribution.js';
import { checkBreakGlass, checkStepUp } from './check-caller.js';
import { checkIdempotencyKey } from './check-input.js';
import { CheckFindings } from './command.js';
import type { CheckResult, Command, DirectedCommand, PlannedWrite } from './command.js';
import type { CommandContext } from './command-context.js';
import { applyGuardRails } from './guard-write.js';
import { isRefusal, NotDone, planCall, refusedResult, withWarnings, writeResult } from './receipt.js';
import type { Receipt, Refusal, WriteResult } from './receipt.js';
import { unknownMachine } from './read-target.js';
import { runOnce } from './run-once.js';
import { sendOneCall, type CheckedCall } from './send-once.js';
import { warning, type WriteWarning } from './write-warning.js';
import { isText } from '../../lib/texts.js';

type Named = Pick<DirectedCommand<unknown>, 'name' | 'direction' | 'input'>;

/**
 * The sequence of every write: once per idempotency key, record the intent, lock the target, check, send once, record the
 * outcome. The schema has checked the role before. Once the intent is recorded, a second record always follows.
 */
export async function runCommand<Result, Found = undefined>(
  given: Command<Result, Found>,
  context: CommandContext,
): Promise<Receipt<Result>> {
  const { name, input } = given;
  const direction = directionOfMutation(name, given.direction);
  const command = { ...given, direction };
  const key = checkIdempotencyKey(input.idempotencyKey);
  await checkStepUp(command, context);
  await checkBreakGlass(command, context);
  const work = (auditId: string, confirmKey?: () => Promise<void>) =>
    runRecorded({ ...command, confirmKey }, auditId, context);
  if (key === undefined || input.dryRun === true) return work(context.newId());
  const resend = input.resend === true;
  // Without the digests of its secrets, nothing is sent.
  const meant = (await command.identify?.()) ?? { ...input };
  const keyed = {
    ...{ name, direction, input: meant, key, resend },
    find: (auditId: string) => command.find(auditId),
    recordFound: (auditId: string, found: WriteResult<Result>) =>
      recordFound(command, auditId, found, context),
  };
  return runOnce(keyed, context, work);
}

/** A later finding about an earlier attempt is its missing outcome, or a more precise one. */
async function recordFound<Result>(
  command: Named & Pick<Command<Result>, 'trace'>,
  auditId: string,
  found: WriteResult<Result>,
  context: CommandContext,
): Promise<WriteResult<Result>> {
  const metadata = outcomeMetadataOf(command, found);
  const detail = metadata.detail === undefined ? FOUND_LATER : `${metadata.detail} ${FOUND_LATER}`;
  const settlement = settlementOf(command, auditId, context, { ...metadata, detail });
  return (await recordOutcome(settlement, context)) ? found : withWarnings(found, [NOT_RECORDED]);
}

async function runRecorded<Result, Found>(
  command: DirectedCommand<Result, Found>,
  auditId: string,
  context: CommandContext,
): Promise<Receipt<Result>> {
  const found = await checkAndSend(command, auditId, context);
  const metadata = outcomeMetadataOf(command, found);
  const isRecorded = await recordOutcome(settlementOf(command, auditId, context, metadata), context);
  return { ...(isRecorded ? found : withWarnings(found, [NOT_RECORDED])), auditId };
}

/** Writes that loosen protection need a record in every sink; writes that tighten it must not depend on a full disk. */
function sinksFor({ direction }: Named): 'every sink' | 'any sink' {
  return direction === 'loosen' ? 'every sink' : 'any sink';
}

/** After a longer wait, what a write was checked against may have changed. */
const CHECKS_VALID_MS = 2_000;
const LOST_RIGHTS =
  'While this waited for quota, you lost the right to address this tenant, one of your roles in it, or a device group.';
const FOUND_LATER = 'Found in Defender when its idempotency key was used again.';
/** The intent is recorded, but the outcome is not. */
export const NOT_RECORDED = warning(
  'OUTCOME_NOT_RECORDED',
  'The outcome could not be written to the audit trail; the intent was.',
);
const NOT_SHARED = warning(
  'LOCK_UNAVAILABLE',
  'Replicas could not be kept from sending the same at the same time.',
);

async function checkAndSend<Result, Found>(
  command: DirectedCommand<Result, Found>,
  auditId: string,
  context: CommandContext,
): Promise<WriteResult<Result>> {
  const { target, direction } = command;
  const { call } = context;
  const request = { name: `${call.tenantId} ${target}`, call, failOpen: direction === 'tighten' };
  try {
    await context.audit.intend(intentOf(command, auditId, context), sinksFor(command));
    return await context.locks.hold(request, async (lock) => {
      const found = await checkAndGuard(command, auditId, context);
      return lock === 'shared' ? found : withWarnings(found, [NOT_SHARED]);
    });
  } catch (error) {
    await recordOutcome(settlementOf(command, auditId, context, failureOf(error)), context);
    throw error;
  }
}

async function checkAndGuard<Result, Found>(
  command: DirectedCommand<Result, Found>,
  auditId: string,
  context: CommandContext,
): Promise<WriteResult<Result>> {
  const { name, direction, like, input, plan } = command;
  const findings = new CheckFindings();
  const checked = await check(command, findings, auditId, context);
  if (checked !== undefined && !('found' in checked)) return withWarnings(checked, findings.warnings);
  const found = checked?.found as Found;
  const call = plan(auditId, found);
  const preview = input.dryRun === true ? previewOf(command, call, found, context) : undefined;
  const guard = await applyGuardRails({ name, direction, like, input, auditId, findings }, context);
  let warnings = [...findings.warnings, ...guard.warnings, ...(preview?.warnings ?? [])];
  if (guard.kind === 'blocked') return withWarnings({ ...guard.result, ...preview?.shown }, warnings);
  if (preview !== undefined)
    return withWarnings({ ...writeResult('DRY_RUN', null), ...preview.shown }, warnings);
  let begun: Promise<void> | undefined;
  const begin = () => (begun ??= context.audit.confirmIntent(auditId).then(guard.breakGlass));
  const checkAgain = async (isPart: boolean) => {
    if (await context.hasLostRights()) return refusedResult<Result>('REFUSED', 'FORBIDDEN', LOST_RIGHTS);
    const later = new CheckFindings();
    // Repeated checks would find what earlier parts have done.
    const result = isPart ? undefined : await check(command, later, auditId, context);
    const isPrevented = result !== undefined && !('found' in result);
    const again = isPrevented ? { result, warnings: [] } : await guard.checkAgain(later);
    warnings = [...(isPart ? findings : later).warnings, ...again.warnings];
    if ('result' in again) return again.result;
    if (again.overridesMore) begun = undefined;
    return undefined;
  };
  const progress = { mayBeSent: false };
  try {
    const steps = { begin, checkAgain, progress };
    const sent = await sendConfirmed(command, { call, auditId, found }, steps, context);
    if (isRefusal(sent)) throw new NotDone(sent);
    return withWarnings(sent, warnings);
  } catch (error) {
    await guard.refund(progress.mayBeSent && mayBeDone(error));
    if (error instanceof NotDone) return withWarnings((error as NotDone<Result>).result, warnings);
    throw error;
  }
}

/** @throws NotFoundError for a machine that has left the caller's device groups since the row by which they were checked. */
async function check<Result, Found>(
  command: Pick<Command<Result, Found>, 'check'>,
  findings: CheckFindings,
  auditId: string,
  { mayWriteTo }: CommandContext,
): Promise<CheckResult<Result, Found>> {
  const result = await command.check(findings, auditId);
  for (const machine of findings.machines)
    if ((await mayWriteTo?.(machine)) === false) throw unknownMachine(machine.id);
  return result;
}

interface ConfirmedBy<Result> {
  readonly begin: () => Promise<void>;
  /**
   * @param isPart whether it is one call of several, so that earlier ones may have been sent
   * @returns why it must not be sent by now
   */
  readonly checkAgain: (isPart: boolean) => Promise<WriteResult<Result> | undefined>;
  /** Before a confirmation has passed, nothing was sent, whatever the error. */
  readonly progress: { mayBeSent: boolean };
}

/**
 * Sends what was checked. The call itself records that the write begins, once it has its permit: a flood of writes without one
 * must not fill the trail.
 */
async function sendConfirmed<Result, Found>(
  { prepare, confirmKey, send, find }: DirectedCommand<Result, Found>,
  { call, auditId, found }: CheckedCall<Result, Found>,
  { begin, checkAgain, progress }: ConfirmedBy<Result>,
  context: CommandContext,
): Promise<WriteResult<Result>> {
  const time = monotonicTimeOf(context.clock);
  let ofParts = { at: time.now(), prevented: Promise.resolve<WriteResult<Result> | undefined>(undefined) };
  const findPrevented = (waitedMs: number, isPart: boolean) => {
    if (!isPart) return waitedMs > CHECKS_VALID_MS ? checkAgain(isPart) : undefined;
    if (time.now() - ofParts.at > CHECKS_VALID_MS)
      ofParts = { at: time.now(), prevented: checkAgain(isPart) };
    return ofParts.prevented;
  };
  const confirm = async (waitedMs: number, isPart = false) => {
    const prevented = await findPrevented(waitedMs, isPart);
    if (prevented !== undefined) throw new NotDone(prevented);
    // First: an attempt that begins again with another id records neither its begin nor broken glass.
    await confirmKey?.();
    await begin();
    progress.mayBeSent = true;
  };
  if (prepare !== undefined) await confirm(0);
  const prevented = await prepare?.(found);
  if (prevented !== undefined) throw new NotDone(prevented);
  const confirmed = { ...call, confirm };
  return typeof send === 'function'
    ? send(confirmed, auditId, found)
    : sendOneCall({ call: confirmed, auditId, found }, send, find, context);
}

/** The preview of a dry run, whether guard rails allow the write or not. */
function previewOf<Result, Found>(
  { preview }: Pick<Command<Result, Found>, 'preview'>,
  call: PlannedWrite<Result>,
  found: Found,
  { dataSource, call: context }: CommandContext,
) {
  const { result = null, warnings = [] } = preview?.(found) ?? {};
  const isSecond = dataSource.sources.usesSecond(call.operation, context);
  const calls = (isSecond && call.writesOfOther?.()) || [call, ...(call.following ?? [])];
  return { shown: { result, plannedCalls: calls.map(planCall) }, warnings };
}

/** False if no sink accepted it: the caller must receive the outcome of the write, and not an audit error. */
export async function recordOutcome(
  event: ActionSettled,
  { audit }: Pick<CommandContext, 'audit'>,
): Promise<boolean> {
  try {
    await audit.record(event);
    return true;
  } catch (error) {
    if (error instanceof AuditUnavailableError) return false;
    throw error;
  }
}

function intentOf({ name, input }: Named, auditId: string, context: CommandContext): ActionIntended {
  return { type: 'actionIntended', auditId, action: name, input: { ...input }, ...occurrenceOf(context) };
}

type OutcomeMetadata = Pick<
  ActionSettled,
  'outcome' | 'machineActionId' | 'resultId' | 'resultIds' | 'detail'
>;

function settlementOf(
  { name }: Named,
  auditId: string,
  context: CommandContext,
  metadata: OutcomeMetadata,
): ActionSettled {
  return { type: 'actionSettled', auditId, action: name, ...metadata, ...occurrenceOf(context) };
}

function outcomeMetadataOf<Result>(
  { trace }: Pick<Command<Result>, 'trace'>,
  { outcome, result, refusal, plannedCalls, warnings }: WriteResult<Result>,
): OutcomeMetadata {
  // The result of a dry run is only planned.
  const traced = result === null || plannedCalls !== null ? undefined : trace?.(result);
  const details = [traced?.detail, ...warnings.filter(tellsOfGap).map(inWords)];
  const detail = refusal === null ? details.filter(isText).join('; ') : inWords(refusal);
  return { outcome, ...traced, ...(detail !== '' && { detail }) };
}

/** The write continued without a check or a lock, because a part of this service or Defender was unavailable. */
function tellsOfGap({ code }: WriteWarning): boolean {
  return code === 'CHECK_SKIPPED' || code === 'LOCK_UNAVAILABLE';
}

function inWords({ code, message }: Pick<WriteWarning, 'code' | 'message'> | Refusal): string {
  return `${code}: ${message}`;
}

function failureOf(error: unknown): OutcomeMetadata {
  return error instanceof SubgraphError
    ? { outcome: error.code, detail: error.message }
    : { outcome: 'INTERNAL' };
}

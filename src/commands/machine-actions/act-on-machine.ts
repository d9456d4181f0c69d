import type { WireMachineAction } from '../../defender-api/models/machine-actions.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import { effectOfActions, hasNotEnded } from '../../loaders/plan/action-effect.js';
import { labelCallWithId, sendLabelled, type ActionLabelsInput } from '../sequence/action-labels.js';
import { attributedComment, auditIdOf, carriesAuditId } from '../sequence/attribution.js';
import type { CheckFindings, CommandInput, OneCall } from '../sequence/command.js';
import type { CommandContext } from '../sequence/command-context.js';
import {
  checkMerged,
  hasOtherScope,
  inspectTarget,
  isOfFamily,
  isOfType,
  readFamilyActions,
} from './inspect-machine.js';
import type { TargetReads } from './inspect-machine.js';
import { sendOneCall } from '../sequence/send-once.js';
import { familyOf, type MachineActionKind } from './machine-action-kind.js';
import { warningsAbout } from './machine-warnings.js';
import {
  writeResult,
  type ActionResult,
  type FoundWrite,
  type MachineActionReceipt,
} from '../sequence/receipt.js';
import { runCommand } from '../sequence/run-command.js';
import { IDEMPOTENCY_TTL_MS } from '../sequence/stored-write.js';
import { isOfSameWrite } from '../sequence/attempt-id.js';
import { outcomeUnknownWarning, warning } from '../sequence/write-warning.js';
import { isSameText } from '../../lib/texts.js';

export interface MachineActionInput extends CommandInput, ActionLabelsInput {
  readonly machineId: string;
  readonly comment: string;
  /** Sends it even if Defender's record shows that it is in effect. */
  readonly force?: boolean | null | undefined;
}

export interface RequestedAction {
  readonly kind: MachineActionKind;
  readonly machineId: string;
  readonly reason: string;
  /** The scope, if another scope makes a different action: Full or Selective. */
  readonly scope?: string;
  readonly input: MachineActionInput;
  /** Whether an action of this kind is known to have another file or other commands. */
  readonly isOther?: ((action: WireMachineAction) => boolean) | undefined;
  readonly callWith: (comment: string) => UpstreamCall<WireMachineAction>;
  /** Cancels a pending opposite action; without it, that is a conflict. */
  readonly cancelConflict?: (conflict: WireMachineAction) => Promise<void>;
  /** Other checks that don't depend on the machine's state: they run first. */
  readonly precheck?: (() => Promise<ActionResult | undefined>) | undefined;
  /** How the machine is read: by itself, unless it is one of many. */
  readonly reads?: TargetReads | undefined;
}

/** An action of this service that is younger can't have ended: no read is needed. */
const CERTAIN_MS = 5_000;

/**
 * Runs a response action on a machine: reads the machine and its pending or effective actions, sends once, and reports the
 * actual outcome even if the response is an older action, a refusal, or missing. At most 3 calls unless the response is
 * lost.
 */
export async function actOnMachine(
  wanted: RequestedAction,
  context: CommandContext,
): Promise<MachineActionReceipt> {
  return runCommand<WireMachineAction, WireMachineAction | undefined>(
    {
      name: wanted.kind.mutation,
      input: wanted.input,
      target: `${wanted.machineId} ${[...familyOf(wanted.kind)].sort().join(' ')}`,
      check: async (findings, auditId) => {
        const checked =
          (await wanted.precheck?.()) ?? (await checkMachine(wanted, auditId, findings, context));
        const conflict = cancellableConflict(checked, wanted);
        return conflict === undefined ? checked : { found: conflict };
      },
      ...(wanted.cancelConflict !== undefined && {
        prepare: async (conflict: WireMachineAction | undefined) =>
          conflict === undefined ? undefined : cancelConflictOf(wanted, conflict, context),
      }),
      // The audit id is in the comment, and is the external id too if the caller has given none.
      plan: (auditId) => {
        const call = wanted.callWith(attributedComment(auditId, context.caller, wanted.reason));
        return labelCallWithId(call, wanted.input, auditId, context);
      },
      send: async (call, auditId) => {
        const find = () => readAttempt(wanted, auditId, context);
        const found = await sendOneCall(
          { call, auditId, found: undefined },
          sendingOf(wanted, context),
          find,
          context,
        );
        await rememberCreated(found, context);
        return found;
      },
      find: (auditId) => readAttempt(wanted, auditId, context),
      trace: traceOfAction,
    },
    context,
  );
}

function isSentAs(action: WireMachineAction, auditId: string): boolean {
  return carriesAuditId(action.requestorComment, auditId) || ownExternalId(action) === auditId;
}

/**
 * Callers choose external ids too: if a comment of this service has an audit id, the external id can't identify another
 * write.
 */
function ownExternalId({ requestorComment, externalId }: WireMachineAction): string | undefined {
  return auditIdOf(requestorComment) === undefined ? externalId?.toLowerCase() : undefined;
}

/** Defender shows a new action only after some seconds, but the caller expects to read it immediately. */
export async function rememberCreated(
  { outcome, result }: ActionResult,
  { recentActions, call }: CommandContext,
): Promise<void> {
  if (outcome === 'CREATED' && result !== null) await recentActions.remember(call, result);
}

export function traceOfAction({ id }: WireMachineAction) {
  return { machineActionId: id };
}

async function checkMachine(
  wanted: RequestedAction,
  auditId: string,
  findings: CheckFindings,
  context: CommandContext,
): Promise<ActionResult | undefined> {
  const { kind, cancelConflict, scope } = wanted;
  const own = await ownRecent(wanted, context);
  if (cancelConflict === undefined && own.some(({ age }) => age < CERTAIN_MS))
    return checkPending(
      own.map(({ action }) => action),
      wanted,
    );
  const { machine, actions: seen } = await inspectTarget(wanted, findings, context);
  if (machine !== undefined) {
    const merged = checkMerged<WireMachineAction>(machine);
    if (merged !== undefined) return merged;
    const warnings = warningsAbout(machine, { type: kind.type, scope }, context.clock.now());
    for (const one of warnings) findings.warn(one);
  }
  const unseen = own.map(({ action }) => action).filter(({ id }) => !seen.some((action) => action.id === id));
  const actions = [...seen, ...unseen];
  return (
    findAttempt(actions, auditId, context) ??
    checkPending(actions.filter(hasNotEnded), wanted) ??
    checkEffect(actions, wanted)
  );
}

/**
 * The action of this attempt, or else of another one with the same key in the last 24 hours: the store was unavailable or has
 * lost its data, and the caller retried.
 */
function findAttempt(
  actions: readonly WireMachineAction[],
  auditId: string,
  { clock }: CommandContext,
): FoundWrite<WireMachineAction> | undefined {
  const since = clock.now() - IDEMPOTENCY_TTL_MS;
  const isOfWrite = (action: WireMachineAction) =>
    (isOfSameWrite(action.requestorComment, auditId) || isOfSameWrite(ownExternalId(action), auditId)) &&
    Date.parse(action.creationDateTimeUtc ?? '') >= since;
  const done = actions.find((action) => isSentAs(action, auditId)) ?? actions.find(isOfWrite);
  if (done === undefined) return undefined;
  const found = writeResult('CREATED', done, [outcomeUnknownWarning('the action was found afterwards.')]);
  return { ...found, auditId: auditIdOf(done.requestorComment) ?? done.externalId?.toLowerCase() ?? auditId };
}

/** The pending opposite action that may be canceled. A dry run cancels nothing: its result is the conflict. */
function cancellableConflict(
  found: ActionResult | undefined,
  { cancelConflict, input }: RequestedAction,
): WireMachineAction | undefined {
  if (cancelConflict === undefined || input.dryRun === true) return undefined;
  return found?.outcome === 'CONFLICTING_PENDING' ? (found.result ?? undefined) : undefined;
}

async function cancelConflictOf(
  wanted: RequestedAction,
  conflict: WireMachineAction,
  { dataSource, call }: CommandContext,
): Promise<ActionResult | undefined> {
  await wanted.cancelConflict?.(conflict);
  const left = await readFamilyActions(dataSource, wanted.machineId, wanted.kind, call);
  return checkPending(left.filter(hasNotEnded), wanted);
}

/** This application's own recent actions, which Defender may not show yet. */
async function ownRecent(
  { machineId, kind }: RequestedAction,
  { recentActions, call, clock }: CommandContext,
) {
  const recent = await recentActions.find(call, 'machine', machineId);
  return recent
    .filter((action) => isOfFamily(action, machineId, kind) && hasNotEnded(action))
    .map((action) => ({ action, age: clock.now() - Date.parse(action.creationDateTimeUtc ?? '') }));
}

/**
 * The opposite action is checked first: it determines the machine's final state. One with another scope, file or commands doesn't
 * have the requested effect, and Defender accepts only one of a type at a time.
 */
function checkPending(
  pending: readonly WireMachineAction[],
  wanted: RequestedAction,
): ActionResult | undefined {
  const opposite = pending.find((action) => !isOfType(action, wanted.kind.type));
  if (opposite !== undefined) return writeResult('CONFLICTING_PENDING', opposite);
  const { scope, isOther } = wanted;
  const same = pending.find((action) => !hasOtherScope(action, scope) && isOther?.(action) !== true);
  if (same !== undefined) return writeResult('ALREADY_PENDING', same);
  return pending[0] && writeResult('CONFLICTING_PENDING', pending[0]);
}

/** Relies on Defender's record only if it is unambiguous, and never accepts Full for Selective. */
function checkEffect(
  actions: readonly WireMachineAction[],
  { kind: { type, opposite }, scope, input }: RequestedAction,
): ActionResult | undefined {
  if (opposite === undefined || input.force === true) return undefined;
  const { state, source } = effectOfActions(actions, { applies: type, lifts: opposite });
  if (state !== 'applied' || source === null) return undefined;
  if (scope !== undefined && !isSameText(source.scope, scope)) return undefined;
  const asOfTime = source.lastUpdateDateTimeUtc ?? source.creationDateTimeUtc ?? 'an unknown time';
  return writeResult('ALREADY_IN_EFFECT', source, [
    warning(
      'ALREADY_IN_EFFECT',
      `Defender's last finished action shows it, as of ${asOfTime}. Nothing was sent; force: true sends it anyway.`,
    ),
  ]);
}

function sendingOf(wanted: RequestedAction, context: CommandContext): OneCall<WireMachineAction> {
  return {
    by: (call) => sendLabelled(call, wanted.input, context),
    answered: (action, _found, auditId) => resultOfResponse(action, auditId, wanted),
    active: () => resultOfActive(wanted, context),
    // If the action was created, it appears within seconds, and its comment or external id identifies it.
    lost: (auditId) =>
      `The request was sent once and its response did not come. Look for an action with the comment ${auditId} before you retry.`,
  };
}

/**
 * While an action is pending, the service may respond to another request with that older action, and under load with
 * another client's. Such a response doesn't show the outcome of this write.
 */
function resultOfResponse(
  action: WireMachineAction,
  auditId: string,
  wanted: RequestedAction,
): ActionResult | undefined {
  // The response to an offboarding doesn't name the machine, by which the new action is found until Defender shows it.
  if (isSentAs(action, auditId))
    return writeResult('CREATED', { ...action, machineId: action.machineId || wanted.machineId });
  if (!isOfFamily(action, wanted.machineId, wanted.kind) || !hasNotEnded(action)) return undefined;
  const found = checkPending([action], wanted);
  return found?.outcome === 'ALREADY_PENDING' && action.requestorComment == null
    ? writeResult('CREATED', action, [
        warning(
          'MAY_HAVE_EXISTED',
          'Defender did not return our comment, so the action may be an older one.',
        ),
      ])
    : found;
}

async function resultOfActive(wanted: RequestedAction, context: CommandContext): Promise<ActionResult> {
  const actions = await readFamilyActions(context.dataSource, wanted.machineId, wanted.kind, context.call);
  return (
    checkPending(actions.filter(hasNotEnded), wanted) ??
    writeResult('ALREADY_PENDING', null, [
      warning('CHANGE_NOT_CONFIRMED', 'Defender reports an action in progress, but does not show it yet.'),
    ])
  );
}

async function readAttempt(
  { machineId, kind }: RequestedAction,
  auditId: string,
  context: CommandContext,
): Promise<FoundWrite<WireMachineAction> | undefined> {
  const { dataSource, call } = context;
  return findAttempt(await readFamilyActions(dataSource, machineId, kind, call), auditId, context);
}

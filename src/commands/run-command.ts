import type { ActionIntended, ActionSettled } from '../audit/audit-event.js';
import { AuditUnavailableError } from '../audit/audit-recorder.js';
import { SubgraphError } from '../errors/subgraph-error.js';
import { requireAuthenticationContext } from '../identity/step-up.js';
import { actorOf } from './actor.js';
import type { CommandContext } from './command-context.js';
import type { MachineActionReceipt, Verdict } from './receipt.js';

export interface Command {
  /** The mutation, such as isolateMachine. */
  readonly name: string;
  /** Written down before anything else happens. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Looks before it leaps: a verdict when the write must not be sent. */
  readonly check: () => Promise<Verdict | undefined>;
  /** Sends the write, once. `auditId` goes into Defender's own record. */
  readonly send: (auditId: string) => Promise<Verdict>;
}

/**
 * The sequence of every write: write down the intent, check, send once, write down the outcome.
 * The role was checked before, by the schema; whatever happens after the intent is recorded leaves a second record.
 */
export async function runCommand(command: Command, context: CommandContext): Promise<MachineActionReceipt> {
  await checkStepUp(command, context);
  const auditId = context.newId();
  await context.audit.record(intentOf(command, auditId, context));
  const found = await checkAndSend(command, auditId, context);
  await rememberCreated(found, context);
  const isRecorded = await recordOutcome(settlementOf(command, auditId, context, factsOf(found)), context);
  return { ...found, auditId, warnings: isRecorded ? found.warnings : [...found.warnings, NOT_RECORDED] };
}

/** A refusal to act is written down like any other refusal. */
async function checkStepUp({ name }: Command, context: CommandContext): Promise<void> {
  const required = context.stepUp.get(name);
  if (required === undefined) return;
  try {
    requireAuthenticationContext(context.caller, required, name);
  } catch (error) {
    const coordinate = `Mutation.${name}`;
    await context.audit.record({
      type: 'accessRefused',
      coordinate,
      requiredRoles: [],
      ...occurrenceOf(context),
    });
    throw error;
  }
}

/** Defender shows a new action only after some seconds; its caller expects to see it at once. */
async function rememberCreated(
  { outcome, machineAction }: Verdict,
  { recentActions, call }: CommandContext,
): Promise<void> {
  if (outcome === 'CREATED' && machineAction !== null)
    await recentActions.remember(call.tenantId, machineAction);
}

const NOT_RECORDED = 'The outcome could not be written to the audit trail; the intent was.';

async function checkAndSend(command: Command, auditId: string, context: CommandContext): Promise<Verdict> {
  try {
    return (await command.check()) ?? (await command.send(auditId));
  } catch (error) {
    await recordOutcome(settlementOf(command, auditId, context, failureOf(error)), context);
    throw error;
  }
}

/** False when no sink took it: what has happened has happened, and the caller must hear of that and not of the trail. */
async function recordOutcome(event: ActionSettled, { audit }: CommandContext): Promise<boolean> {
  try {
    await audit.record(event);
    return true;
  } catch (error) {
    if (error instanceof AuditUnavailableError) return false;
    throw error;
  }
}

function intentOf({ name, input }: Command, auditId: string, context: CommandContext): ActionIntended {
  return { type: 'actionIntended', auditId, action: name, input, ...occurrenceOf(context) };
}

type Settlement = Pick<ActionSettled, 'outcome' | 'machineActionId' | 'detail'>;

function settlementOf(
  { name }: Command,
  auditId: string,
  context: CommandContext,
  facts: Settlement,
): ActionSettled {
  return { type: 'actionSettled', auditId, action: name, ...facts, ...occurrenceOf(context) };
}

function factsOf({ outcome, machineAction, refusal }: Verdict): Settlement {
  return {
    outcome,
    ...(machineAction !== null && { machineActionId: machineAction.id }),
    ...(refusal !== null && { detail: `${refusal.code}: ${refusal.message}` }),
  };
}

function failureOf(error: unknown): Settlement {
  return error instanceof SubgraphError
    ? { outcome: error.code, detail: error.message }
    : { outcome: 'INTERNAL' };
}

function occurrenceOf({ caller, call }: CommandContext) {
  return { requestId: call.requestId, tenantId: call.tenantId, actor: actorOf(caller) };
}

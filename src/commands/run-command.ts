import type { ActionIntended, ActionSettled } from '../audit/audit-event.js';
import { SubgraphError } from '../errors/subgraph-error.js';
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
  const auditId = context.newId();
  await context.audit.record(intentOf(command, auditId, context));
  try {
    const found = (await command.check()) ?? (await command.send(auditId));
    await context.audit.record(settlementOf(command, auditId, context, factsOf(found)));
    return { ...found, auditId };
  } catch (error) {
    await context.audit.record(settlementOf(command, auditId, context, failureOf(error)));
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

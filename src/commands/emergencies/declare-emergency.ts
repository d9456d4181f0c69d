import type { EmergencyEnded, EmergencyDeclared } from '../../audit/audit-event.js';
import { badArgument } from '../../errors/caller-errors.js';
import type { Emergency } from '../../policy/emergencies.js';
import { occurrenceOf, toOneLine } from '../sequence/attribution.js';
import { checkIsPerson, checkStepUp } from '../sequence/check-caller.js';
import type { CommandContext } from '../sequence/command-context.js';
import { runLimited } from '../sequence/hourly-limit.js';
import type { Refusal } from '../sequence/receipt.js';
import { warning, type WriteWarning } from '../sequence/write-warning.js';
import type { DeclareDefenderEmergencyInput, DefenderWriteOutcome } from '../../generated/schema.js';

export interface EmergencyReceipt {
  readonly emergency: Emergency | null;
  readonly outcome: Extract<DefenderWriteOutcome, 'CREATED' | 'DONE' | 'ALREADY_IN_EFFECT' | 'REFUSED'>;
  readonly refusal: Refusal | null;
  readonly warnings: readonly WriteWarning[];
  readonly auditId: string;
}

const HOUR_MS = 3_600_000;
const MAX_REASON_LENGTH = 1_000;
/** Each has a line in the audit trail, whatever the caller's budget, so that no emergency is hidden. */
const LIMIT = { name: 'emergencies', limit: 20, changes: 'changes of the emergency' };
const NOT_STORED = warning(
  'STORE_UNAVAILABLE',
  'The store is unavailable: this applies only to the process that answered, which stores it once the store is back. A restart before that loses it.',
);

/**
 * Lifts the caps on writes that tighten protection, in one tenant and for some hours. Works without the store too, because
 * an emergency must not depend on it.
 *
 * @throws BAD_USER_INPUT without a reason, or for hours outside the policy's limits; FORBIDDEN for applications.
 */
export async function declareEmergency(
  input: DeclareDefenderEmergencyInput,
  context: CommandContext,
): Promise<EmergencyReceipt> {
  const { guardRails, clock, call, caller, audit } = context;
  await checkStepUp({ name: 'declareDefenderEmergency' }, context);
  await checkIsPerson(
    { name: 'declareDefenderEmergency' },
    ['declareDefenderEmergency', 'lift caps'],
    context,
  );
  const reason = checkReason(input.reason);
  checkHours(input.hours, (await guardRails.policy()).emergencyHours);
  return changeEmergency('declareDefenderEmergency', context, async (auditId) => {
    const [declarationTime, endTime] = [clock.now(), clock.now() + input.hours * HOUR_MS].map((ms) =>
      new Date(ms).toISOString(),
    ) as [string, string];
    const event: EmergencyDeclared = {
      type: 'emergencyDeclared',
      auditId,
      reason,
      endTime,
      ...occurrenceOf(context),
    };
    await audit.record(event);
    const emergency = { reason, declarationTime, endTime, declaredBy: caller.name, auditId };
    const before = await guardRails.emergencies.current(call.tenantId);
    const isStored = await guardRails.emergencies.declare(call.tenantId, emergency);
    guardRails.alerts.raise({
      event: 'emergencyDeclared',
      message: `${caller.name} declared an emergency until ${endTime}: ${reason}`,
      action: 'declareDefenderEmergency',
      auditId,
      ...occurrenceOf(context),
    });
    return receiptOf(emergency, before === undefined ? 'CREATED' : 'DONE', isStored, auditId);
  });
}

/** Ends a tenant's emergency early. @throws FORBIDDEN for applications. */
export async function endEmergency(context: CommandContext): Promise<EmergencyReceipt> {
  const { guardRails, call, audit } = context;
  await checkStepUp({ name: 'endDefenderEmergency' }, context);
  await checkIsPerson({ name: 'endDefenderEmergency' }, ['endDefenderEmergency', 'put caps back'], context);
  return changeEmergency('endDefenderEmergency', context, async (auditId) => {
    const event: EmergencyEnded = { type: 'emergencyEnded', auditId, ...occurrenceOf(context) };
    await audit.record(event);
    const before = await guardRails.emergencies.current(call.tenantId);
    const isStored = await guardRails.emergencies.end(call.tenantId);
    // Without the store, other replicas may have one.
    const wasThere = before !== undefined || !isStored;
    return receiptOf(null, wasThere ? 'DONE' : 'ALREADY_IN_EFFECT', isStored, auditId);
  });
}

async function changeEmergency(
  action: string,
  context: CommandContext,
  work: (auditId: string) => Promise<EmergencyReceipt>,
): Promise<EmergencyReceipt> {
  const auditId = context.newId();
  const refuse = async (refusal: Refusal): Promise<EmergencyReceipt> => {
    const emergency = (await context.guardRails.emergencies.current(context.call.tenantId)) ?? null;
    return { emergency, outcome: 'REFUSED', refusal, warnings: [], auditId };
  };
  return runLimited(LIMIT, { action, auditId, work: () => work(auditId), refuse }, context);
}

function receiptOf(
  emergency: Emergency | null,
  outcome: Exclude<EmergencyReceipt['outcome'], 'REFUSED'>,
  isStored: boolean,
  auditId: string,
): EmergencyReceipt {
  return { emergency, outcome, refusal: null, warnings: isStored ? [] : [NOT_STORED], auditId };
}

function checkReason(text: string): string {
  const reason = text.trim();
  if (toOneLine(reason) === '' || reason.length > MAX_REASON_LENGTH) {
    throw badArgument(
      'input.reason',
      `must give a reason, in at most ${MAX_REASON_LENGTH.toLocaleString('en-US')} characters.`,
    );
  }
  return reason;
}

function checkHours(hours: number, most: number): void {
  if (hours >= 1 && hours <= most) return;
  throw badArgument('input.hours', `must be 1 to ${most}, the limit of the policy.`);
}

import type { EmergencyEnded, EmergencyDeclared } from '../../audit/audit-event.js';
import { badArgument } from '../../errors/caller-errors.js';
import type { Emergency } from '../../policy/emergencies.js';
import { occurrenceOf, toOneLine } from '../sequence/attribution.js';
import { checkIsPerson, checkStepUp } from '../sequence/check-caller.js';
import type { CommandContext } from '../sequence/command-context.js';
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
const MAX_CHANGES_AN_HOUR = 20;
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
  return runLimited('declareDefenderEmergency', context, async (auditId) => {
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
  return runLimited('endDefenderEmergency', context, async (auditId) => {
    const event: EmergencyEnded = { type: 'emergencyEnded', auditId, ...occurrenceOf(context) };
    await audit.record(event);
    const before = await guardRails.emergencies.current(call.tenantId);
    const isStored = await guardRails.emergencies.end(call.tenantId);
    // Without the store, other replicas may have one.
    const wasThere = before !== undefined || !isStored;
    return receiptOf(null, wasThere ? 'DONE' : 'ALREADY_IN_EFFECT', isStored, auditId);
  });
}

/** Runs a change of a tenant's emergency, unless its caller has made too many. Another person can still make one. */
async function runLimited(
  action: string,
  context: CommandContext,
  work: (auditId: string) => Promise<EmergencyReceipt>,
): Promise<EmergencyReceipt> {
  const { guardRails, call, caller, audit, newId } = context;
  const auditId = newId();
  const cap = {
    key: ['emergencies', call.tenantId, caller.tenantId, caller.oid],
    limit: MAX_CHANGES_AN_HOUR,
    what: `${MAX_CHANGES_AN_HOUR} changes of the emergency an hour`,
    failOpen: true,
  };
  const slot = await guardRails.caps.reserve(cap, 1, auditId, true);
  if (slot.kind === 'taken') {
    return work(auditId).catch(async (error: unknown) => {
      await slot.refund();
      throw error;
    });
  }
  const message = `One person can make at most ${cap.what} in a tenant. Nothing was changed.`;
  const refusal = { code: 'TOO_MANY_REQUESTS', message } as const;
  await audit.recordWithinBudget({
    type: 'actionSettled',
    auditId,
    action,
    outcome: 'REFUSED',
    detail: `${refusal.code}: ${message}`,
    ...occurrenceOf(context),
  });
  const emergency = (await guardRails.emergencies.current(call.tenantId)) ?? null;
  return { emergency, outcome: 'REFUSED', refusal, warnings: [], auditId };
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

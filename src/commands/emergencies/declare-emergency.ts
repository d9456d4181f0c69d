import type { EmergencyEnded, EmergencyDeclared } from '../../audit/audit-event.js';
import { BadUserInputError } from '../../errors/caller-errors.js';
import type { Emergency } from '../../policy/emergencies.js';
import { occurrenceOf, toOneLine } from '../sequence/attribution.js';
import { checkIsPerson, checkStepUp } from '../sequence/check-caller.js';
import type { CommandContext } from '../sequence/command-context.js';
import type { Outcome } from '../sequence/receipt.js';
import { warning, type WriteWarning } from '../sequence/write-warning.js';

export interface DeclareEmergencyInput {
  readonly reason: string;
  readonly hours: number;
}

/** The emergency after the write, if there is one. */
export interface EmergencyReceipt {
  readonly emergency: Emergency | null;
  readonly outcome: Extract<Outcome, 'CREATED' | 'DONE' | 'ALREADY_IN_EFFECT'>;
  readonly refusal: null;
  readonly warnings: readonly WriteWarning[];
  readonly auditId: string;
}

const HOUR_MS = 3_600_000;
const MAX_REASON_LENGTH = 1_000;
const NOT_KEPT = warning(
  'HOLDS_IN_ONE_PROCESS',
  'The store is unavailable: this applies only to the process that answered, and only while it runs.',
);

/**
 * Lifts the caps on writes that tighten protection, in one tenant and for some hours. Works without the store too, because
 * an emergency must not depend on it.
 *
 * @throws BAD_USER_INPUT without a reason, or for hours outside the policy's limits; FORBIDDEN for applications.
 */
export async function declareEmergency(
  input: DeclareEmergencyInput,
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
  const auditId = context.newId();
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
  const isKept = await guardRails.emergencies.declare(call.tenantId, emergency);
  guardRails.alerts.raise({
    event: 'emergencyDeclared',
    message: `${caller.name} declared an emergency until ${endTime}: ${reason}`,
    action: 'declareDefenderEmergency',
    auditId,
    ...occurrenceOf(context),
  });
  return receiptOf(emergency, before === undefined ? 'CREATED' : 'DONE', isKept, auditId);
}

/** Ends a tenant's emergency early. @throws FORBIDDEN for applications. */
export async function endEmergency(context: CommandContext): Promise<EmergencyReceipt> {
  const { guardRails, call, audit } = context;
  await checkStepUp({ name: 'endDefenderEmergency' }, context);
  await checkIsPerson({ name: 'endDefenderEmergency' }, ['endDefenderEmergency', 'put caps back'], context);
  const auditId = context.newId();
  const event: EmergencyEnded = { type: 'emergencyEnded', auditId, ...occurrenceOf(context) };
  await audit.record(event);
  const before = await guardRails.emergencies.current(call.tenantId);
  const isKept = await guardRails.emergencies.end(call.tenantId);
  // Without the store, other replicas may have one.
  const wasThere = before !== undefined || !isKept;
  return receiptOf(null, wasThere ? 'DONE' : 'ALREADY_IN_EFFECT', isKept, auditId);
}

function receiptOf(
  emergency: Emergency | null,
  outcome: EmergencyReceipt['outcome'],
  isKept: boolean,
  auditId: string,
): EmergencyReceipt {
  return { emergency, outcome, refusal: null, warnings: isKept ? [] : [NOT_KEPT], auditId };
}

function checkReason(text: string): string {
  const reason = text.trim();
  if (toOneLine(reason) === '' || reason.length > MAX_REASON_LENGTH) {
    throw new BadUserInputError(
      `input.reason must give a reason, in at most ${MAX_REASON_LENGTH.toLocaleString('en-US')} characters.`,
      'input.reason',
    );
  }
  return reason;
}

function checkHours(hours: number, most: number): void {
  if (hours >= 1 && hours <= most) return;
  throw new BadUserInputError(`input.hours must be 1 to ${most}, the limit of the policy.`, 'input.hours');
}

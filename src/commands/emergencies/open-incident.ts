import type { IncidentClosed, IncidentOpened } from '../../audit/audit-event.js';
import { BadUserInputError } from '../../errors/caller-errors.js';
import type { OpenIncident } from '../../policy/open-incidents.js';
import { occurrenceOf } from '../sequence/actor.js';
import { toOneLine } from '../sequence/attribution.js';
import { checkIsPerson, checkStepUp } from '../sequence/check-caller.js';
import type { CommandContext } from '../sequence/command-context.js';

export interface OpenIncidentInput {
  readonly reason: string;
  readonly hours: number;
}

/** What is open after it, if anything is. */
export interface ResponseIncidentReceipt {
  readonly responseIncident: OpenIncident | null;
  readonly warnings: readonly string[];
  readonly auditId: string;
}

const HOUR_MS = 3_600_000;
const LONGEST_REASON = 1_000;
const NOT_KEPT =
  'This could not be kept for other replicas or a restart: it holds in the process that answered, and only while it runs.';

/**
 * Lifts the caps on what tightens, in one tenant and for some hours. It works without the store too: an incident is no time
 * for that to stand in the way.
 *
 * @throws BAD_USER_INPUT for no reason, or for fewer or more hours than the policy allows; FORBIDDEN for applications.
 */
export async function openIncident(
  input: OpenIncidentInput,
  context: CommandContext,
): Promise<ResponseIncidentReceipt> {
  const { guardRails, clock, call, caller, audit } = context;
  await checkStepUp({ name: 'openIncident' }, context);
  await checkIsPerson({ name: 'openIncident' }, ['openIncident', 'lift caps'], context);
  const reason = checkReason(input.reason);
  checkHours(input.hours, (await guardRails.policy()).incidentHours);
  const auditId = context.newId();
  const [openedAt, endsAt] = [clock.now(), clock.now() + input.hours * HOUR_MS].map((ms) =>
    new Date(ms).toISOString(),
  ) as [string, string];
  const event: IncidentOpened = { type: 'incidentOpened', auditId, reason, endsAt, ...occurrenceOf(context) };
  await audit.record(event);
  const responseIncident = { reason, openedAt, endsAt, openedBy: caller.name, auditId };
  const isKept = await guardRails.incidents.open(call.tenantId, responseIncident);
  guardRails.alerts.raise({
    event: 'incidentOpened',
    message: `${caller.name} opened an incident until ${endsAt}: ${reason}`,
    action: 'openIncident',
    auditId,
    ...occurrenceOf(context),
  });
  return { responseIncident, warnings: isKept ? [] : [NOT_KEPT], auditId };
}

/** Ends the incident of a tenant before its time. @throws FORBIDDEN for applications. */
export async function closeIncident(context: CommandContext): Promise<ResponseIncidentReceipt> {
  const { guardRails, call, audit } = context;
  await checkStepUp({ name: 'closeIncident' }, context);
  await checkIsPerson({ name: 'closeIncident' }, ['closeIncident', 'put caps back'], context);
  const auditId = context.newId();
  const event: IncidentClosed = { type: 'incidentClosed', auditId, ...occurrenceOf(context) };
  await audit.record(event);
  const isKept = await guardRails.incidents.close(call.tenantId);
  return { responseIncident: null, warnings: isKept ? [] : [NOT_KEPT], auditId };
}

function checkReason(text: string): string {
  const reason = text.trim();
  if (toOneLine(reason) === '' || reason.length > LONGEST_REASON) {
    throw new BadUserInputError(
      `input.reason must say why, in at most ${LONGEST_REASON.toLocaleString('en-US')} characters.`,
      'input.reason',
    );
  }
  return reason;
}

function checkHours(hours: number, most: number): void {
  if (hours >= 1 && hours <= most) return;
  throw new BadUserInputError(`input.hours must be 1 to ${most}, says the policy.`, 'input.hours');
}

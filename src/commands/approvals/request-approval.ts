import type { ApprovalRequested } from '../../audit/audit-event.js';
import { actorOf } from '../sequence/attribution.js';
import { checkStepUp } from '../sequence/check-caller.js';
import { checkComment } from '../sequence/check-input.js';
import { isOpen, isSamePerson, personOf, REQUEST_MS, stateOf, type Approval } from './approval.js';
import { ApprovalStore } from './approval-store.js';
import { demandRoles, type ApprovalContext } from './approval-context.js';
import { recordRefused, refused, settled, type ApprovalReceipt } from './approval-receipt.js';
import { bindLibraryFiles } from './bind-library-files.js';
import { digestOfWrite, type BoundWrite } from './bound-input.js';
import { withApprovalLock } from './approval-lock.js';
import { readWrite } from './read-write.js';
import { rolesOfWrite } from './roles-of-write.js';
import { showApproval } from './shown-approval.js';
import type { RequestDefenderActionApprovalInput } from '../../generated/schema.js';

const ASKED = 'requestDefenderActionApproval';
/** As many as a person can still review. */
const MAX_OPEN = 200;
const MAX_OPEN_OF_ONE = 50;
/** Each adds lines to the audit trail, also if it is withdrawn, and takes a place in the list. */
const MAX_IN_AN_HOUR = 100;
const HOUR_MS = 3_600_000;

/**
 * Requests a second person's approval of a write with exactly this input. While a request is open, repeating it returns the
 * same one.
 *
 * @throws BAD_USER_INPUT for an input that the write itself would reject; FORBIDDEN without the roles of the write.
 */
export async function requestActionApproval(
  { mutation: named, input: given, reason: text }: RequestDefenderActionApprovalInput,
  context: ApprovalContext,
): Promise<ApprovalReceipt> {
  const reason = checkComment(text, 'input.reason');
  const write = readWrite(named, given, context);
  const { mutation, input } = write;
  await checkStepUp({ name: ASKED }, context);
  await demandRoles([write.roles], write, ASKED, context);
  await demandRoles(await rolesOfWrite(write, context), write, ASKED, context);
  const libraryFiles = await bindLibraryFiles(mutation, input, context);
  const bound = { tenantId: context.call.tenantId, mutation, input, libraryFiles };
  return withApprovalLock('approvals', context, () => addRequest(bound, reason, context));
}

async function addRequest(
  bound: BoundWrite,
  reason: string,
  context: ApprovalContext,
): Promise<ApprovalReceipt> {
  const { clock, caller, audit, newId } = context;
  const book = new ApprovalStore(context);
  const now = clock.now();
  const listed = await book.list(bound.tenantId);
  const open = listed.filter((approval) => isOpen(approval, now));
  const digest = digestOfWrite(bound);
  const own = open.filter(({ requester }) => isSamePerson(requester, caller));
  const same = own.find((approval) => approval.digest === digest);
  if (same !== undefined) return settled('ALREADY_PENDING', showApproval(same, now, caller));
  const recent = listed.filter(
    ({ requester, requestTime }) => isSamePerson(requester, caller) && requestTime > now - HOUR_MS,
  );
  const crowd = recent.length < MAX_IN_AN_HOUR ? tooMany(open, own, now) : TOO_OFTEN;
  if (crowd !== undefined) {
    const refusal = refused('TOO_MANY_REQUESTS', crowd, { approval: null, auditId: newId() });
    return recordRefused(ASKED, refusal, context);
  }
  const approval: Approval = {
    ...bound,
    input: { ...bound.input },
    libraryFiles: { ...bound.libraryFiles },
    id: newId(),
    digest,
    reason,
    requester: personOf(caller),
    identifiers: caller.identifiers.digest(),
    requestTime: now,
    decideBy: now + REQUEST_MS,
    revision: 1,
  };
  await audit.record(requestedEvent(approval, context));
  await book.add(approval, listed);
  notifyApprovers(approval, context);
  return settled('CREATED', showApproval(approval, now, caller));
}

const TOO_OFTEN = `You have made ${String(MAX_IN_AN_HOUR)} requests within an hour: wait, or ask for one write with more targets.`;

function tooMany(open: readonly Approval[], own: readonly Approval[], now: number): string | undefined {
  const isPending = (approval: Approval) => stateOf(approval, now) === 'PENDING';
  if (own.filter(isPending).length >= MAX_OPEN_OF_ONE)
    return `You have ${String(MAX_OPEN_OF_ONE)} undecided requests: withdraw some with rejectDefenderAction.`;
  return open.length < MAX_OPEN
    ? undefined
    : `There are ${String(MAX_OPEN)} open requests in this tenant: some have to be decided on first.`;
}

function requestedEvent(approval: Approval, { caller, call }: ApprovalContext): ApprovalRequested {
  const { id, mutation, input, libraryFiles, digest, reason, decideBy } = approval;
  return {
    type: 'approvalRequested',
    auditId: id,
    requestId: call.requestId,
    tenantId: call.tenantId,
    actor: actorOf(caller),
    approvalId: id,
    action: mutation,
    input,
    ...(Object.keys(libraryFiles).length > 0 && { libraryFiles }),
    digest,
    reason,
    expirationTime: new Date(decideBy).toISOString(),
  };
}

function notifyApprovers(
  { id, mutation, input, requester, reason, tenantId }: Approval,
  { guardRails: { alerts }, call, caller }: ApprovalContext,
): void {
  const { machineId, machineIds } = input;
  const machines = [machineId, machineIds].flat().filter((named) => typeof named === 'string');
  alerts.raise({
    event: 'approvalRequested',
    tenantId,
    requestId: call.requestId,
    actor: actorOf(caller),
    message: `${requester.name} asks for a second person for ${mutation}: ${reason}`,
    action: mutation,
    approvalId: id,
    ...(machines.length > 0 && { machineIds: machines }),
  });
}

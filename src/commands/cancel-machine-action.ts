import {
  cancelMachineAction as cancelMachineActionCall,
  getMachineAction,
} from '../defender-api/endpoints/machine-actions.js';
import type { WireMachineAction } from '../defender-api/models/machine-actions.js';
import { ForbiddenError, NotFoundError } from '../errors/caller-errors.js';
import { UpstreamRejectedError } from '../errors/upstream-errors.js';
import type { Caller } from '../identity/caller.js';
import { attributedComment, carriesAuditId } from './attribution.js';
import { rolesToCancel } from './cancel-roles.js';
import { checkComment, checkMachineActionId } from './check-input.js';
import type { CommandContext } from './command-context.js';
import { lookForOutcome } from './look-for-outcome.js';
import { hasNotEnded } from './pending-isolation.js';
import { refusal, verdict, type MachineActionReceipt, type Verdict } from './receipt.js';
import { runCommand } from './run-command.js';
import { sendAction } from './send-action.js';

export interface CancelMachineActionInput {
  readonly machineActionId: string;
  readonly comment: string;
}

/**
 * Cancels an action that has not ended.
 *
 * @throws BAD_USER_INPUT before any call; NOT_FOUND for an unknown action; FORBIDDEN without the roles that its type needs.
 */
export async function cancelMachineAction(
  input: CancelMachineActionInput,
  context: CommandContext,
): Promise<MachineActionReceipt> {
  const id = checkMachineActionId(input.machineActionId);
  const reason = checkComment(input.comment);
  return runCommand(
    {
      name: 'cancelMachineAction',
      input: { ...input },
      check: async () => judgeBefore(await readAction(id, context), context.caller),
      send: (auditId) => sendCancel(id, auditId, reason, context),
    },
    context,
  );
}

async function readAction(id: string, { dataSource, call }: CommandContext): Promise<WireMachineAction> {
  const action = await dataSource.fetchNow(getMachineAction(id), call);
  if (action === null) {
    throw new NotFoundError(
      `There is no machine action ${id}. Defender shows a new one after up to 5 seconds.`,
    );
  }
  return action;
}

function judgeBefore(action: WireMachineAction, caller: Caller): Verdict | undefined {
  const missing = rolesToCancel(action.type).filter((anyOf) => !anyOf.some((role) => caller.roles.has(role)));
  if (missing.length > 0) {
    const roles = missing.map((anyOf) => anyOf.join(' or ')).join(', and ');
    throw new ForbiddenError(
      `Cancelling ${action.type ?? 'this action'} needs the role ${roles} too.`,
      missing.flat(),
    );
  }
  return hasNotEnded(action) ? undefined : judgeEnded(action);
}

function judgeEnded(action: WireMachineAction): Verdict {
  if (isCancelled(action)) return verdict('ALREADY_IN_EFFECT', action);
  return refusal(
    'REFUSED',
    'ACTION_ENDED',
    `The action has ended already: ${action.status ?? 'unknown status'}.`,
    action,
  );
}

async function sendCancel(
  id: string,
  auditId: string,
  reason: string,
  context: CommandContext,
): Promise<Verdict> {
  const comment = attributedComment(auditId, context.caller, reason);
  try {
    const sent = await sendAction(cancelMachineActionCall(id, comment), context);
    return sent.kind === 'answered' ? verdict('CREATED', sent.action) : await lookAgain(id, auditId, context);
  } catch (error) {
    // The action can end between the look and the leap.
    if (!(error instanceof UpstreamRejectedError)) throw error;
    const action = await readAction(id, context);
    if (hasNotEnded(action)) throw error;
    return judgeEnded(action);
  }
}

/** No answer came: whether the action is cancelled shows on the action itself. */
async function lookAgain(id: string, auditId: string, context: CommandContext): Promise<Verdict> {
  const ended = await lookForOutcome(async () => {
    const action = await readAction(id, context);
    return hasNotEnded(action) ? undefined : action;
  }, context);
  if (ended === undefined) {
    return refusal(
      'OUTCOME_UNKNOWN',
      'OUTCOME_UNKNOWN',
      'The cancellation was sent once and no answer came. Read the action again before you try again.',
    );
  }
  const isOurs = ended.cancellationComment == null || carriesAuditId(ended.cancellationComment, auditId);
  return isCancelled(ended) && isOurs
    ? verdict('CREATED', ended, ["Defender's answer got lost; the action is cancelled."])
    : judgeEnded(ended);
}

function isCancelled({ status }: WireMachineAction): boolean {
  return status?.toLowerCase() === 'cancelled';
}

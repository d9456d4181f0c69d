import { cancelMachineAction as cancelMachineActionCall } from '../../defender-api/endpoints/machine-actions.js';
import type { WireMachineAction } from '../../defender-api/models/machine-actions.js';
import { ForbiddenError } from '../../errors/caller-errors.js';
import type { Caller } from '../../identity/caller.js';
import { traceOfAction } from './act-on-machine.js';
import { checkLabels, labelCall, sendLabelled } from '../sequence/action-labels.js';
import { attributedComment, carriesAuditId } from '../sequence/attribution.js';
import { checkComment, checkMachineActionId } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import { hasNotEnded, isCancelled } from '../../loaders/plan/action-effect.js';
import { refusedResult, writeResult } from '../sequence/receipt.js';
import type { ActionResult, MachineActionReceipt } from '../sequence/receipt.js';
import { runCommand } from '../sequence/run-command.js';
import type { Direction } from '../../config/mutations.js';
import type { RoleGroups } from '../sequence/roles-on-targets.js';
import { kindOfType } from './machine-action-kind.js';
import { outcomeUnknownWarning } from '../sequence/write-warning.js';
import { readMachineAction } from '../sequence/read-target.js';
import type { CancelMachineActionInput } from '../../generated/schema.js';

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
  checkLabels(input);
  // The action's type determines the direction of the cancellation, and how strictly it is guarded.
  const look = await lookAt(id, context);
  let unchecked: Promise<WireMachineAction> | undefined = look.action;
  return runCommand<WireMachineAction, WireMachineAction>(
    {
      name: 'cancelMachineAction',
      direction: directionOfCancelling(look.type),
      like: look.undoneBy,
      input,
      target: `action ${id}`,
      check: async (findings) => {
        const action = await (unchecked ?? readMachineAction(id, context));
        // A later check reads the action again.
        unchecked = undefined;
        findings.machineOfAction = action.machineId;
        return checkAction(action, context.caller) ?? { found: action };
      },
      // Without the audit id as external id: it may replace the action's own.
      plan: (auditId) =>
        labelCall(cancelMachineActionCall(id, attributedComment(auditId, context.caller, reason)), input),
      send: {
        by: (call) => sendLabelled(call, input, context),
        answered: async (action) => {
          // Otherwise it counts as pending for some seconds, if this service created it.
          await context.recentActions.remember(context.call, action);
          return writeResult('DONE', action);
        },
        // The action may end between the check and the call.
        rejected: async () => resultOfEnded(await readMachineAction(id, context)),
        lost: 'The cancellation was sent once and no response came. Read the action again before you retry.',
      },
      find: (auditId, checked) => findCancelled(id, auditId, checked !== undefined, context),
      trace: traceOfAction,
    },
    context,
  );
}

interface Look {
  /** Rejects with the error of the read. */
  readonly action: Promise<WireMachineAction>;
  readonly type: string | undefined;
  /** The mutation with the same effect on the machine. */
  readonly undoneBy: string | undefined;
}

async function lookAt(id: string, context: CommandContext): Promise<Look> {
  const action = readMachineAction(id, context);
  const read = await action.catch(() => undefined);
  return {
    action,
    type: read?.type ?? undefined,
    undoneBy: read === undefined ? undefined : mutationThatUndoes(read.type),
  };
}

function checkAction(action: WireMachineAction, caller: Caller): ActionResult | undefined {
  const missing = rolesToCancel(action.type).filter((anyOf) => !anyOf.some((role) => caller.roles.has(role)));
  if (missing.length > 0) {
    const roles = missing.map((anyOf) => anyOf.join(' or ')).join(', and ');
    throw new ForbiddenError(
      `Canceling ${action.type ?? 'this action'} needs the role ${roles} too.`,
      missing.flat(),
    );
  }
  return resultOfEnded(action);
}

function resultOfEnded(action: WireMachineAction): ActionResult | undefined {
  if (hasNotEnded(action)) return undefined;
  if (isCancelled(action)) return writeResult('ALREADY_IN_EFFECT', action);
  return refusedResult(
    'REFUSED',
    'NOT_PENDING',
    `The action has already ended: ${action.status ?? 'unknown status'}.`,
    action,
  );
}

/** The cancellation with this audit id, or, once it was sent, any end of the action. */
async function findCancelled(
  id: string,
  auditId: string,
  isSent: boolean,
  context: CommandContext,
): Promise<ActionResult | undefined> {
  const action = await readMachineAction(id, context);
  const { cancellationComment } = action;
  const found = () => writeResult('DONE', action, [outcomeUnknownWarning('the action is canceled.')]);
  if (!isSent) return carriesAuditId(cancellationComment, auditId) ? found() : undefined;
  const isOurs = cancellationComment == null || carriesAuditId(cancellationComment, auditId);
  return isCancelled(action) && isOurs ? found() : resultOfEnded(action);
}

const RELEASE = ['Defender.Release'];
const REMEDIATION = ['Defender.ActiveRemediation'];

/** Canceling a protective action weakens protection, like releasing. */
const OF_PROTECTING: RoleGroups = [REMEDIATION, RELEASE];

const OF_OTHERS: Readonly<Record<string, RoleGroups>> = {
  releaseMachine: [RELEASE],
  unrestrictDefenderCodeExecution: [RELEASE],
  collectInvestigationPackage: [['Defender.AlertsInvestigation']],
  runDefenderLiveResponse: [['Defender.LiveResponse.Run', 'Defender.LiveResponse.Collect']],
  offboardMachine: [['Defender.Offboard']],
};

/** The roles for canceling an action of this type. Unknown types count as protective. */
export function rolesToCancel(type: string | null | undefined): RoleGroups {
  return OF_OTHERS[kindOfType(type)?.mutation ?? ''] ?? OF_PROTECTING;
}

/** Unknown types count as protective, as for roles. */
function mutationThatUndoes(type: string | null | undefined): string | undefined {
  const kind = kindOfType(type);
  return kind === undefined ? 'releaseMachine' : kindOfType(kind.opposite)?.mutation;
}

/**
 * Canceling an action that loosens protection tightens it; canceling any other loosens it, because unknown types may be
 * protective.
 */
function directionOfCancelling(type: string | null | undefined): Direction {
  return kindOfType(type)?.direction === 'loosen' ? 'tighten' : 'loosen';
}

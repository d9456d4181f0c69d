import { getMachine } from '../defender-api/endpoints/machines.js';
import type { WireMachineAction } from '../defender-api/models/machine-actions.js';
import type { UpstreamCall } from '../defender-api/upstream-call.js';
import { NotFoundError } from '../errors/caller-errors.js';
import { attributedComment, carriesAuditId } from './attribution.js';
import type { CommandContext } from './command-context.js';
import { lookForOutcome } from './look-for-outcome.js';
import {
  hasNotEnded,
  isIsolationOf,
  isOfType,
  readIsolationSince,
  readPendingIsolation,
  type IsolationAction,
} from './pending-isolation.js';
import { refusal, verdict, type MachineActionReceipt, type Verdict } from './receipt.js';
import { runCommand } from './run-command.js';
import { sendAction } from './send-action.js';

export interface IsolationChange {
  /** The mutation, such as isolateMachine. */
  readonly name: string;
  readonly wanted: IsolationAction;
  readonly machineId: string;
  readonly reason: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly callWith: (comment: string) => UpstreamCall<WireMachineAction>;
}

/** Our clock and the service's may differ. */
const CLOCK_SKEW_MS = 300_000;

/**
 * Isolates or releases a machine: reads the machine and what is pending on it, sends once, and says what is true even
 * when the answer is an older action, a refusal, or nothing at all. At most 3 calls unless the answer gets lost.
 */
export async function changeIsolation(
  change: IsolationChange,
  context: CommandContext,
): Promise<MachineActionReceipt> {
  return runCommand(
    {
      name: change.name,
      input: change.input,
      check: () => checkPending(change, context),
      send: (auditId) => sendChange(change, auditId, context),
    },
    context,
  );
}

async function checkPending(
  { machineId, wanted }: IsolationChange,
  context: CommandContext,
): Promise<Verdict | undefined> {
  const { dataSource, call } = context;
  const [machine, pending] = await Promise.all([
    dataSource.fetchNow(getMachine(machineId), call),
    readPendingIsolation(dataSource, machineId, call),
  ]);
  if (machine?.id.toLowerCase() !== machineId) throw new NotFoundError(`There is no machine ${machineId}.`);
  return judgePending(pending, wanted);
}

/** The opposite action comes first: it decides where the machine ends up. */
function judgePending(pending: readonly WireMachineAction[], wanted: IsolationAction): Verdict | undefined {
  const opposite = pending.find((action) => !isOfType(action, wanted));
  if (opposite !== undefined) return verdict('CONFLICTING_PENDING', opposite);
  const same = pending[0];
  return same === undefined ? undefined : verdict('ALREADY_PENDING', same);
}

async function sendChange(
  change: IsolationChange,
  auditId: string,
  context: CommandContext,
): Promise<Verdict> {
  const started = context.clock.now();
  const sent = await sendAction(
    change.callWith(attributedComment(auditId, context.caller, change.reason)),
    context,
  );
  switch (sent.kind) {
    case 'answered':
      return judgeAnswer(sent.action, auditId, change) ?? lookForAction(change, auditId, started, context);
    case 'refused as active':
      return judgeActive(change, context);
    case 'unknown':
      return lookForAction(change, auditId, started, context);
  }
}

/**
 * Asked again while one is pending, the service may answer with that older action as if it were new, and under load
 * with somebody else's: that one says nothing of what became of ours.
 */
function judgeAnswer(
  action: WireMachineAction,
  auditId: string,
  { wanted, machineId }: IsolationChange,
): Verdict | undefined {
  if (carriesAuditId(action.requestorComment, auditId)) return verdict('CREATED', action);
  if (!isIsolationOf(action, machineId) || !hasNotEnded(action)) return undefined;
  if (!isOfType(action, wanted)) return verdict('CONFLICTING_PENDING', action);
  return action.requestorComment == null
    ? verdict('CREATED', action, ['Defender did not repeat our comment, so the action may be an older one.'])
    : verdict('ALREADY_PENDING', action);
}

async function judgeActive(
  { machineId, wanted }: IsolationChange,
  context: CommandContext,
): Promise<Verdict> {
  const pending = await readPendingIsolation(context.dataSource, machineId, context.call);
  return (
    judgePending(pending, wanted) ??
    verdict('ALREADY_PENDING', null, [
      'Defender says that an action is in progress, but does not show it yet.',
    ])
  );
}

/** Nothing is sent again. The action shows up within seconds if it was made, and its comment says that it is ours. */
async function lookForAction(
  { machineId }: IsolationChange,
  auditId: string,
  started: number,
  context: CommandContext,
): Promise<Verdict> {
  const { dataSource, call } = context;
  const ours = await lookForOutcome(async () => {
    const seen = await readIsolationSince(dataSource, machineId, started - CLOCK_SKEW_MS, call);
    return seen.find(({ requestorComment }) => carriesAuditId(requestorComment, auditId));
  }, context);
  return ours === undefined
    ? refusal(
        'OUTCOME_UNKNOWN',
        'OUTCOME_UNKNOWN',
        `The request was sent once and its answer did not come. Look for an action with the comment ${auditId} before you try again.`,
      )
    : verdict('CREATED', ours, ["Defender's answer got lost; the action was found afterwards."]);
}

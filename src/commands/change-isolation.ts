import { getMachine } from '../defender-api/endpoints/machines.js';
import type { WireMachineAction } from '../defender-api/models/machine-actions.js';
import type { UpstreamCall } from '../defender-api/upstream-call.js';
import { NotFoundError } from '../errors/caller-errors.js';
import { SubgraphError } from '../errors/subgraph-error.js';
import { attributedComment, carriesAuditId } from './attribution.js';
import type { CommandContext } from './command-context.js';
import {
  hasNotEnded,
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

/** How often an action whose answer got lost is looked for. */
const LOOKUP_INTERVAL_MS = 2_500;
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
    dataSource.fetch(getMachine(machineId), call),
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
      return judgeAnswer(sent.action, auditId, change);
    case 'refused as active':
      return judgeActive(change, context);
    case 'unknown':
      return lookForAction(change, auditId, started, context);
  }
}

/** Asked again while one is pending, the service may answer with that older action as if it were new. */
function judgeAnswer(action: WireMachineAction, auditId: string, { wanted }: IsolationChange): Verdict {
  if (carriesAuditId(action.requestorComment, auditId)) return verdict('CREATED', action);
  if (action.requestorComment == null && isOfType(action, wanted)) {
    return verdict('CREATED', action, [
      'Defender did not repeat our comment, so the action may be an older one.',
    ]);
  }
  if (!isOfType(action, wanted)) return verdict('CONFLICTING_PENDING', action);
  if (hasNotEnded(action)) return verdict('ALREADY_PENDING', action);
  return verdict('ALREADY_PENDING', action, [
    'Defender answered with an action that has ended. Look at the machine before you go on.',
  ]);
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
  const { clock, limits, dataSource, call } = context;
  const until = clock.now() + limits.outcomeLookupMs;
  while (clock.now() < until) {
    await clock.sleep(Math.min(LOOKUP_INTERVAL_MS, until - clock.now()));
    const seen = await readOrNone(() =>
      readIsolationSince(dataSource, machineId, started - CLOCK_SKEW_MS, call),
    );
    const ours = seen.find(({ requestorComment }) => carriesAuditId(requestorComment, auditId));
    if (ours !== undefined)
      return verdict('CREATED', ours, ["Defender's answer got lost; the action was found afterwards."]);
  }
  return refusal(
    'OUTCOME_UNKNOWN',
    'OUTCOME_UNKNOWN',
    `The request was sent once and no answer came. Look for an action with the comment ${auditId} before you try again.`,
  );
}

/** A look-up that fails is no answer to what became of the action. */
async function readOrNone(
  read: () => Promise<readonly WireMachineAction[]>,
): Promise<readonly WireMachineAction[]> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SubgraphError) return [];
    throw error;
  }
}

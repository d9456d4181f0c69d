import { getAlert, updateAlert as updateAlertCall } from '../../defender-api/endpoints/alerts.js';
import type { WireAlert } from '../../defender-api/models/alerts.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import { SubgraphError } from '../../errors/subgraph-error.js';
import { attributedComment } from '../sequence/attribution.js';
import { checkAlertId } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import { settleLostAnswer, sendOnce } from '../sequence/send-once.js';
import { writeResult, withWarnings, type Receipt, type WriteResult } from '../sequence/receipt.js';
import type { CommandInput } from '../sequence/command.js';
import { runCommand } from '../sequence/run-command.js';
import {
  checkAlertChange,
  showsChange,
  showsFields,
  spelledFor,
  warningsOf,
  type AlertChange,
  type AlertChangeInput,
} from './alert-change.js';
import { answerLost, warning } from '../sequence/write-warning.js';

export type AlertReceipt = Receipt<WireAlert>;
type AlertVerdict = WriteResult<WireAlert>;

export interface UpdateAlertInput extends CommandInput, AlertChangeInput {
  readonly alertId: string;
}

/** An update that has been checked. */
interface Update {
  readonly id: string;
  readonly change: AlertChange;
}

/**
 * Changes an alert: status, owner, classification, determination, or adds a comment. One call.
 *
 * @throws BAD_USER_INPUT before any call; NOT_FOUND for an alert that Defender doesn't know.
 */
export async function updateAlert(input: UpdateAlertInput, context: CommandContext): Promise<AlertReceipt> {
  const id = checkAlertId(input.alertId);
  const change = spelledFor('single', checkAlertChange(input));
  const update = { id, change };
  const receipt = await runCommand<WireAlert>(
    {
      name: 'updateAlert',
      input,
      target: `alert ${id}`,
      check: () => Promise.resolve(undefined),
      plan: (auditId) => updateAlertCall(id, attributed(change, auditId, context)),
      send: (call, auditId) => sendUpdate(update, call, auditId, context),
      find: (auditId) => findUpdated(update, auditId, context),
      trace: ({ id: resultId }) => ({ resultId }),
    },
    context,
  );
  return withWarnings(receipt, warningsOf(change));
}

/** The change with the comment that Defender keeps, which names the caller. */
export function attributed(change: AlertChange, auditId: string, { caller }: CommandContext): AlertChange {
  const { comment } = change;
  return comment === undefined ? change : { ...change, comment: attributedComment(auditId, caller, comment) };
}

async function sendUpdate(
  update: Update,
  call: UpstreamCall<WireAlert>,
  auditId: string,
  context: CommandContext,
): Promise<AlertVerdict> {
  const sent = await sendOnce(call, context);
  if (sent.kind === 'answered' && sent.answer.id === update.id)
    return judgeAnswer(update, sent.answer, context);
  return settleLostAnswer(
    () => findUpdated(update, auditId, context),
    'The change was sent once, its answer did not come, and the alert does not show it. Read the alert before you try again.',
    context,
  );
}

async function judgeAnswer(
  { id, change }: Update,
  answered: WireAlert,
  context: CommandContext,
): Promise<AlertVerdict> {
  // Some answers have no body: then the alert says how it is.
  const alert = answered.status === undefined ? ((await readOrNothing(id, context)) ?? answered) : answered;
  const isShown = alert.status === undefined || showsFields(alert, change);
  return writeResult(
    'DONE',
    alert,
    isShown ? [] : [warning('NOT_SHOWN', 'Defender took the change and does not show all of it yet.')],
  );
}

async function readOrNothing(id: string, { dataSource, call }: CommandContext): Promise<WireAlert | null> {
  try {
    return await dataSource.fetchNow(getAlert(id), call);
  } catch (error) {
    if (error instanceof SubgraphError) return null;
    throw error;
  }
}

async function findUpdated(
  { id, change }: Update,
  auditId: string,
  { dataSource, call }: CommandContext,
): Promise<AlertVerdict | undefined> {
  const alert = await dataSource.fetchNow(getAlert(id), call);
  if (alert === null || !showsChange(alert, change, auditId)) return undefined;
  return writeResult('DONE', alert, [answerLost('the alert shows the change.')]);
}

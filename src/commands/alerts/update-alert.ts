import {
  getAlert,
  updateAlert as updateAlertCall,
  type ChangedAlert,
} from '../../defender-api/endpoints/alerts.js';
import type { WireAlert } from '../../defender-api/models/alerts.js';
import { SubgraphError } from '../../errors/subgraph-error.js';
import { attributedComment } from '../sequence/attribution.js';
import type { CommandContext } from '../sequence/command-context.js';
import {
  resultOfChange,
  writeResult,
  withWarnings,
  type Receipt,
  type WriteResult,
} from '../sequence/receipt.js';
import { runCommand } from '../sequence/run-command.js';
import {
  checkAlertChange,
  commentNotAdded,
  showsChange,
  showsFields,
  warningsOf,
  type AlertChange,
} from './alert-change.js';
import { findOutcome } from '../sequence/send-once.js';
import { mayBeDone } from '../../defender-api/transport/send.js';
import { outcomeUnknownWarning } from '../sequence/write-warning.js';
import type { UpdateAlertInput } from '../../generated/schema.js';
import { checkId } from '../../loaders/shared/id-forms.js';

export type AlertReceipt = Receipt<WireAlert>;
type AlertWriteResult = WriteResult<WireAlert>;

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
  const id = checkId('Alert', input.alertId, 'input.alertId');
  const change = checkAlertChange(input);
  const update = { id, change };
  const receipt = await runCommand<ChangedAlert>(
    {
      name: 'updateAlert',
      input,
      target: `alert ${id}`,
      check: () => Promise.resolve(undefined),
      plan: (auditId) => updateAlertCall(id, attributed(change, auditId, context)),
      send: {
        answered: (alert, _found, auditId) => resultOfResponse(alert, update, auditId, context),
        lost: 'The change was sent once, its response did not come, and no read of the alert showed it. Read the alert before you retry.',
      },
      find: (auditId) => findUpdated(update, auditId, context),
      trace: ({ id: resultId }) => ({ resultId }),
    },
    context,
  );
  return withWarnings(receipt, warningsOf(change));
}

/** The change with the attributed comment, which names the caller. */
export function attributed(change: AlertChange, auditId: string, { caller }: CommandContext): AlertChange {
  const { comment } = change;
  return comment === undefined ? change : { ...change, comment: attributedComment(auditId, caller, comment) };
}

/** Some responses have no body: then the alert is read. */
async function resultOfResponse(
  answered: ChangedAlert,
  update: Update,
  auditId: string,
  context: CommandContext,
): Promise<AlertWriteResult | undefined> {
  const { id, change } = update;
  const { commentFailure } = answered;
  if (answered.id !== id) return undefined;
  if (commentFailure !== undefined) return withoutComment(update, auditId, commentFailure, context);
  const alert = answered.status === undefined ? ((await readOrNothing(id, context)) ?? answered) : answered;
  return resultOfChange(alert, alert.status === undefined || showsFields(alert, change));
}

/** The change is done even if the comment failed: it must not be sent again. */
async function withoutComment(
  update: Update,
  auditId: string,
  failure: Error,
  context: CommandContext,
): Promise<AlertWriteResult> {
  const find = () => findUpdated(update, auditId, context);
  const found = mayBeDone(failure) ? await findOutcome(find, context) : undefined;
  if (found !== undefined) return found;
  const alert = (await readOrNothing(update.id, context)) ?? { id: update.id };
  return writeResult('DONE', alert, [commentNotAdded(failure)]);
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
): Promise<AlertWriteResult | undefined> {
  const alert = await dataSource.fetchNow(getAlert(id), call);
  if (alert === null || !showsChange(alert, change, auditId)) return undefined;
  return writeResult('DONE', alert, [outcomeUnknownWarning('the alert shows the change.')]);
}

import { batchUpdateAlerts } from '../../defender-api/endpoints/alerts.js';
import type { WireAlert } from '../../defender-api/models/alerts.js';
import { UpstreamRejectedError } from '../../errors/upstream-errors.js';
import type { CommandContext } from '../sequence/command-context.js';
import { lookForOutcome } from '../sequence/look-for-outcome.js';
import type { WriteResult } from '../sequence/receipt.js';
import { sendAction } from '../machine-actions/send-action.js';
import { showsChange, type AlertChange } from './alert-change.js';
import { judgeResults, type SettledAlert, type SettledAlerts } from './settled-alerts.js';
import { readAlertsByIds } from './read-alerts.js';

/** Alerts that are changed alike, and the change as Defender gets it. */
export interface Batch {
  readonly ids: readonly string[];
  readonly change: AlertChange;
  readonly auditId: string;
}

/**
 * One call for some alerts, and a result for each. No page says what becomes of ids that Defender doesn't know: where it
 * refuses all for one, it is asked which ones it knows, and those are sent again.
 *
 * @throws the coded error when certainly nothing was done.
 */
export async function sendBatch(batch: Batch, context: CommandContext): Promise<SettledAlerts> {
  try {
    return await sendKnown(batch, context);
  } catch (error) {
    if (!(error instanceof UpstreamRejectedError) || error.rejection.status !== 404) throw error;
    const known = await readAlertsByIds(batch.ids, context);
    const ids = batch.ids.filter((id) => known.has(id));
    if (ids.length === batch.ids.length) throw error;
    const sent = ids.length === 0 ? [] : await sendKnown({ ...batch, ids }, context);
    const byId = new Map(sent.map((result) => [result.alertId, result]));
    return batch.ids.map((id) => byId.get(id) ?? notFound(id));
  }
}

async function sendKnown(batch: Batch, context: CommandContext): Promise<SettledAlerts> {
  const { ids, change } = batch;
  const sent = await sendAction(batchUpdateAlerts(ids, change, ids.map(done)), context);
  return sent.kind === 'answered' ? sent.action : lookForChanges(batch, context);
}

/** No answer came: each alert tells for itself. */
async function lookForChanges(batch: Batch, context: CommandContext): Promise<SettledAlerts> {
  let seen: ReadonlyMap<string, WireAlert> = new Map();
  const isChanged = (id: string) => showsOf(seen.get(id), batch);
  await lookForOutcome(async () => {
    seen = await readAlertsByIds(batch.ids, context);
    return batch.ids.every(isChanged) ? true : undefined;
  }, context);
  return batch.ids.map((id) => (isChanged(id) ? done(id) : unknown(id)));
}

/** What the alerts show of an earlier try; undefined while any of them shows nothing of it. */
export async function findBatch(
  batch: Batch,
  context: CommandContext,
): Promise<WriteResult<SettledAlerts> | undefined> {
  const seen = await readAlertsByIds(batch.ids, context);
  const results = batch.ids.map((id) => (seen.has(id) ? done(id) : notFound(id)));
  const known = batch.ids.filter((id) => seen.has(id));
  if (known.length === 0 || !known.every((id) => showsOf(seen.get(id), batch))) return undefined;
  return judgeResults(results, ["Defender's answer got lost; the alerts show the change."]);
}

function showsOf(alert: WireAlert | undefined, { change, auditId }: Batch): boolean {
  return alert !== undefined && showsChange(alert, change, auditId);
}

function done(alertId: string): SettledAlert {
  return { alertId, outcome: 'CREATED', refusal: null };
}

function notFound(alertId: string): SettledAlert {
  return {
    alertId,
    outcome: 'REFUSED',
    refusal: { code: 'NOT_FOUND', message: `There is no alert ${alertId}.` },
  };
}

function unknown(alertId: string): SettledAlert {
  return {
    alertId,
    outcome: 'OUTCOME_UNKNOWN',
    refusal: {
      code: 'OUTCOME_UNKNOWN',
      message: 'The change was sent once, its answer did not come, and the alert does not show it.',
    },
  };
}

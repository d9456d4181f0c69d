import {
  batchUpdateAlerts,
  getAlert,
  listAlerts,
  type ChangedAlerts,
} from '../../defender-api/endpoints/alerts.js';
import type { WireAlert } from '../../defender-api/models/alerts.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import { UpstreamRejectedError } from '../../errors/upstream-errors.js';
import { partOf } from '../sequence/bulk/run-chunks.js';
import type { CommandContext } from '../sequence/command-context.js';
import { findOutcome, sendOnce } from '../sequence/send-once.js';
import type { WriteResult } from '../sequence/receipt.js';
import { commentNotAdded, showsChange, type AlertChange } from './alert-change.js';
import { mayBeDone } from '../../defender-api/transport/send.js';
import { inTexts } from '../../defender-api/odata/filter.js';
import {
  itemDone,
  itemRefused,
  itemUnknown,
  refusedBy,
  resultOfItems,
  type ItemResult,
} from '../sequence/bulk/item-results.js';
import { settleInParallel } from '../../loaders/shared/settle-in-parallel.js';
import { outcomeUnknownWarning, type WriteWarning } from '../sequence/write-warning.js';
import { chunksOf } from '../../lib/chunks-of.js';

export type SettledAlert = ItemResult<{ readonly alertId: string }>;
export type SettledAlerts = readonly SettledAlert[];

/** Alerts with the same change, and the change as sent to Defender. */
export interface Batch {
  readonly ids: readonly string[];
  readonly change: AlertChange;
  readonly auditId: string;
  readonly planned: Pick<UpstreamCall<unknown>, 'confirm'>;
  /** Adds a warning to the whole write. */
  readonly warn?: (warning: WriteWarning) => void;
}

/**
 * Sends one call for some alerts, and returns a result for each. The handling of unknown ids isn't documented: if Defender
 * rejects all for one, the known ones are determined and sent again.
 *
 * @throws the coded error if certainly nothing was done.
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
  const { ids, change, planned } = batch;
  const call = batchUpdateAlerts(ids, change, (results) => settle(batch, results));
  const sent = await sendOnce(partOf(planned, call), context);
  if (sent.kind !== 'answered') return lookForChanges(batch, context);
  const open = sent.answer.filter(({ outcome }) => outcome === 'OUTCOME_UNKNOWN');
  if (open.length === 0) return sent.answer;
  const found = await lookForChanges({ ...batch, ids: open.map(({ alertId }) => alertId) }, context);
  const byId = new Map(found.map((result) => [result.alertId, result]));
  return sent.answer.map((result) => byId.get(result.alertId) ?? result);
}

/** The outcomes of alerts that were changed one by one. */
function settle({ ids, warn }: Batch, results: ChangedAlerts): SettledAlerts {
  const [failure, ...more] = [...results.values()].flatMap((result) =>
    result instanceof Error ? [] : (result.commentFailure ?? []),
  );
  if (failure !== undefined) warn?.(commentNotAdded(failure, 1 + more.length));
  return ids.map((id) => {
    const result = results.get(id);
    if (!(result instanceof Error)) return done(id);
    return mayBeDone(result) ? unknown(id) : { ...aboutAlert(id), ...refusedBy(result) };
  });
}

/** No response came: reads each alert to determine its outcome. */
async function lookForChanges(batch: Batch, context: CommandContext): Promise<SettledAlerts> {
  let seen: ReadonlyMap<string, WireAlert> = new Map();
  const isChanged = (id: string) => showsOf(seen.get(id), batch);
  await findOutcome(async () => {
    seen = await readAlertsByIds(batch.ids, context);
    return batch.ids.every(isChanged) ? true : undefined;
  }, context);
  if (batch.ids.some(isChanged)) batch.warn?.(ALERTS_FOUND);
  return batch.ids.map((id) => (isChanged(id) ? done(id) : unknown(id)));
}

/** The results of an earlier attempt as the alerts show them; undefined if any of them doesn't show it. */
export async function findBatch(
  batch: Batch,
  context: CommandContext,
): Promise<WriteResult<SettledAlerts> | undefined> {
  const seen = await readAlertsByIds(batch.ids, context);
  const results = batch.ids.map((id) => (seen.has(id) ? done(id) : notFound(id)));
  const known = batch.ids.filter((id) => seen.has(id));
  if (known.length === 0 || !known.every((id) => showsOf(seen.get(id), batch))) return undefined;
  return resultOfItems(results, [ALERTS_FOUND]);
}

const ALERTS_FOUND = outcomeUnknownWarning('the alerts show what was done.');

function showsOf(alert: WireAlert | undefined, { change, auditId }: Batch): boolean {
  return alert !== undefined && showsChange(alert, change, auditId);
}

const CHANGE_NOT_CONFIRMED =
  'The change was sent at most once, no response confirmed it, and no read of the alert showed it.';

export function aboutAlert(alertId: string) {
  return { alertId };
}

function done(id: string): SettledAlert {
  return itemDone(aboutAlert(id));
}

function unknown(id: string): SettledAlert {
  return itemUnknown(aboutAlert(id), CHANGE_NOT_CONFIRMED);
}

function notFound(id: string): SettledAlert {
  return itemRefused(aboutAlert(id), 'NOT_FOUND', `There is no alert ${id}.`);
}

/**
 * The current alerts by id, without those that Defender doesn't know. One call per 50, or one per alert if Defender rejects
 * lists of ids.
 */
async function readAlertsByIds(
  ids: readonly string[],
  context: CommandContext,
): Promise<ReadonlyMap<string, WireAlert>> {
  const found = new Map<string, WireAlert>();
  for (const some of chunksOf(ids, context.limits.batchSize))
    for (const alert of await readSome(some, context)) found.set(alert.id, alert);
  return found;
}

async function readSome(ids: readonly string[], context: CommandContext): Promise<readonly WireAlert[]> {
  const { dataSource, call } = context;
  const filter = inTexts('id', ids);
  try {
    return await dataSource.fetchNow(listAlerts({ filter, top: ids.length }, { evidence: false }), call);
  } catch (error) {
    if (!(error instanceof UpstreamRejectedError)) throw error;
    return readOneByOne(ids, context);
  }
}

async function readOneByOne(
  ids: readonly string[],
  { dataSource, call }: CommandContext,
): Promise<readonly WireAlert[]> {
  const results = await settleInParallel(ids, (id) => dataSource.fetchNow(getAlert(id), call));
  return results.flatMap((result) => {
    if (result instanceof Error) throw result;
    return result === null ? [] : [result];
  });
}

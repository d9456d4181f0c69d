import { getAlert, listAlerts } from '../../defender-api/endpoints/alerts.js';
import type { WireAlert } from '../../defender-api/models/alerts.js';
import { inSet } from '../../defender-api/odata/filter.js';
import { UpstreamRejectedError } from '../../errors/upstream-errors.js';
import { settleInParallel } from '../../loaders/settle-in-parallel.js';
import type { CommandContext } from '../sequence/command-context.js';

/**
 * The alerts of these ids as they are now, by id; without those that Defender doesn't know. One call for each 50, or
 * one an alert where Defender refuses lists of ids.
 */
export async function readAlertsByIds(
  ids: readonly string[],
  context: CommandContext,
): Promise<ReadonlyMap<string, WireAlert>> {
  const { batchSize } = context.limits;
  const found = new Map<string, WireAlert>();
  for (let start = 0; start < ids.length; start += batchSize) {
    for (const alert of await readSome(ids.slice(start, start + batchSize), context)) {
      found.set(alert.id, alert);
    }
  }
  return found;
}

async function readSome(ids: readonly string[], context: CommandContext): Promise<readonly WireAlert[]> {
  const { dataSource, call } = context;
  const filter = inSet(
    'id',
    ids.map((value) => ({ kind: 'string', value })),
  );
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

import type { Collection } from '../../defender-api/snapshots/collections.js';
import type { Snapshot } from '../../defender-api/snapshots/snapshot.js';
import type { ODataFilter } from '../../defender-api/odata/filter.js';
import type { LoaderContext } from '../shared/loader-context.js';
import { cheapestPlan } from './read-plans.js';

/** Rows of a collection that somebody wants, and what the service takes to give them. */
interface SelectionQuestion<Row extends object> {
  readonly collection: Collection<Row>;
  readonly filter: ODataFilter;
  /** Calls that the service's own way takes. */
  readonly calls: number;
  /** The snapshot is wanted for more than these rows, even where it takes more calls. */
  readonly isWanted?: boolean;
}

/**
 * The snapshot that saves calls, and is sure to give the rows that the service would: one that is kept, or one that is read
 * where that takes fewer calls. Undefined where the service has to be asked.
 */
export async function chooseSnapshot<Row extends { readonly id: string }>(
  { collection, filter, calls, isWanted = false }: SelectionQuestion<Row>,
  { snapshots, context }: Pick<LoaderContext, 'snapshots' | 'context'>,
): Promise<Snapshot<Row> | undefined> {
  const isSure = (snapshot: Snapshot<Row>) => snapshot.select(filter).isCertain;
  const kept = await snapshots.find(collection, context);
  if (kept !== undefined && !isSure(kept)) return undefined;
  if (kept !== undefined) {
    context.cost.cacheHits += 1;
    return kept;
  }
  const plan = cheapestPlan({ filtered: calls, snapshot: snapshots.callsToRead(collection, context) });
  if (plan !== 'snapshot' && !isWanted) return undefined;
  const read = await snapshots.read(collection, context).catch(() => undefined);
  return read !== undefined && isSure(read) ? read : undefined;
}

/**
 * The rows that meet a filter, out of such a snapshot; undefined where the service has to be asked, as it is where none meets it: one
 * may have come since.
 */
export async function selectRows<Row extends { readonly id: string }>(
  question: SelectionQuestion<Row>,
  reader: Pick<LoaderContext, 'snapshots' | 'context'>,
): Promise<readonly Row[] | undefined> {
  const snapshot = await chooseSnapshot(question, reader);
  const { indexes } = snapshot?.select(question.filter) ?? { indexes: [] };
  return snapshot === undefined || indexes.length === 0
    ? undefined
    : indexes.map((index) => snapshot.rowAt(index));
}

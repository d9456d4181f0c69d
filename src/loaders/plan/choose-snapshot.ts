import type { Collection } from '../../defender-api/snapshots/collections.js';
import type { Snapshot } from '../../defender-api/snapshots/snapshot.js';
import type { ODataFilter } from '../../defender-api/odata/filter.js';
import type { LoaderContext } from '../shared/loader-context.js';
import { cheapestPlan } from './read-plans.js';

/** Requested rows of a collection and the cost of reading them from the service. */
interface SelectionQuestion<Row extends object> {
  readonly collection: Collection<Row>;
  readonly filter: ODataFilter;
  /** Calls needed without a snapshot. */
  readonly calls: number;
  /** Use a snapshot even if it takes more calls, because more than the rows is needed. */
  readonly isWanted?: boolean;
}

/**
 * The cached snapshot, or a newly read one if that takes fewer calls. Only a snapshot that certainly gives the same rows as
 * the service; otherwise undefined.
 */
export async function chooseSnapshot<Row extends { readonly id: string }>(
  { collection, filter, calls, isWanted = false }: SelectionQuestion<Row>,
  { snapshots, context }: Pick<LoaderContext, 'snapshots' | 'context'>,
): Promise<Snapshot<Row> | undefined> {
  // Hunted rows are filtered here only, so no other result can differ.
  const isSure = (snapshot: Snapshot<Row>) => snapshot.isHunted || snapshot.select(filter).isCertain;
  const cached = await snapshots.find(collection, context);
  if (cached !== undefined && !isSure(cached)) return undefined;
  if (cached !== undefined) {
    context.cost.cacheHits += 1;
    return cached;
  }
  const plan = cheapestPlan({ filtered: calls, snapshot: snapshots.callsToRead(collection, context) });
  if (plan !== 'snapshot' && !isWanted) return undefined;
  const read = await snapshots.read(collection, context).catch(() => undefined);
  return read !== undefined && isSure(read) ? read : undefined;
}

/**
 * Rows of such a snapshot that match a filter. Undefined if the service must be called, also if no row matches, because one
 * may have been added since.
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

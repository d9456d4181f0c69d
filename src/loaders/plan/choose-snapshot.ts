import type { Collection } from '../../defender-api/snapshots/collections.js';
import type { Selection, Snapshot } from '../../defender-api/snapshots/snapshot.js';
import { propertiesOf } from '../../defender-api/odata/evaluate-filter.js';
import type { ODataFilter } from '../../defender-api/odata/filter.js';
import { eachInTurns } from '../../lib/in-turns.js';
import type { LoaderContext } from '../shared/loader-context.js';
import { isWholeCheaper } from './read-plans.js';

/** Requested rows of a collection and the cost of reading them from the service. */
interface SelectionQuery<Row extends object> {
  readonly collection: Collection<Row>;
  readonly filter: ODataFilter;
  readonly calls: number;
  /** Use a snapshot even if it takes more calls, because more than the rows is needed. */
  readonly isWanted?: boolean;
}

/**
 * The cached snapshot, or a newly read one if that takes fewer calls. Only a snapshot that certainly gives the same rows as
 * the service; otherwise undefined.
 */
export async function chooseSnapshot<Row extends { readonly id: string }>(
  { collection, filter, calls, isWanted = false }: SelectionQuery<Row>,
  { snapshots, context }: Pick<LoaderContext, 'snapshots' | 'context'>,
): Promise<Snapshot<Row> | undefined> {
  // Hunted rows are filtered here only, so no other result can differ.
  const isSure = async (snapshot: Snapshot<Row>) =>
    snapshot.isHunted ||
    (propertiesOf(filter).length <= snapshot.maxConditions && (await snapshot.select(filter)).isCertain);
  const cached = await snapshots.find(collection, context);
  if (cached !== undefined && !(await isSure(cached))) return undefined;
  if (cached !== undefined) {
    context.cost.cacheHits += 1;
    return cached;
  }
  const isCheaper = isWholeCheaper(snapshots.callsToRead(collection, context), calls);
  if (!isCheaper && !isWanted) return undefined;
  const reading = isWanted
    ? snapshots.read(collection, context)
    : snapshots.readToSaveCalls(collection, calls, context);
  const read = await reading.catch(() => undefined);
  return read !== undefined && (await isSure(read)) ? read : undefined;
}

/**
 * Rows of such a snapshot that match a filter. Undefined if the service must be called, also if no row matches, because one
 * may have been added since.
 */
export async function selectRows<Row extends { readonly id: string }>(
  question: SelectionQuery<Row>,
  reader: Pick<LoaderContext, 'snapshots' | 'context'>,
): Promise<readonly Row[] | undefined> {
  const snapshot = await chooseSnapshot(question, reader);
  const selection = await snapshot?.select(question.filter);
  return snapshot === undefined || selection === undefined || selection.indexes.length === 0
    ? undefined
    : rowsOf(snapshot, selection);
}

const ROWS_A_TURN = 1_000;

/** All selected rows, in the service's order. */
export async function rowsOf<Row extends object>(
  snapshot: Snapshot<Row>,
  { indexes }: Selection,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  await eachInTurns(indexes.length, ROWS_A_TURN, (at) => rows.push(snapshot.rowAt(indexes[at] ?? 0)));
  return rows;
}

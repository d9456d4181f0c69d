import { createHash } from 'node:crypto';
import { readTicks } from '../odata/date-time.js';
import type { OrderBy } from '../odata/query-options.js';

/** The properties by which lists of alerts and incidents sort. */
interface Sortable {
  readonly id: string;
  readonly createdDateTime: string;
  readonly lastUpdateDateTime: string;
}

const NEWEST: readonly OrderBy[] = [{ property: 'createdDateTime', descending: true }];

/** Sorts as `$orderby` says, else the most recent first. Rows with equal times have an order that their fields don't reveal. */
export function sortByTime<Row>(
  rows: readonly Row[],
  orderBy: readonly OrderBy[],
  headOf: (row: Row) => Sortable,
): readonly Row[] {
  const order = orderBy.length > 0 ? orderBy : NEWEST;
  const keyed = rows.map((row) => {
    const { id, createdDateTime, lastUpdateDateTime } = headOf(row);
    const keys = order.map(
      ({ property }) =>
        readTicks(property === 'createdDateTime' ? createdDateTime : lastUpdateDateTime) ?? 0n,
    );
    return { row, keys, tie: createHash('sha256').update(id).digest('hex') };
  });
  keyed.sort((one, other) => {
    for (const [index, { descending }] of order.entries()) {
      const [left = 0n, right = 0n] = [one.keys[index], other.keys[index]];
      if (left !== right) return left < right === descending ? 1 : -1;
    }
    return one.tie < other.tie ? -1 : 1;
  });
  return keyed.map(({ row }) => row);
}

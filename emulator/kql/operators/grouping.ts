import type { Column } from '../database.js';
import { toComparable } from '../value.js';
import type { Row, Value } from '../value.js';

/** A text that is the same for two rows when, and only when, all their cells are equal; nulls are equal to each other here. */
export function createGroupKey(columns: readonly Column[], row: Row): string {
  const cells = columns.map((column, index) => {
    const cell: Value = row[index] ?? null;
    if (column.type === 'Dynamic') return cell;
    const comparable = toComparable(column.type, cell);
    return typeof comparable === 'bigint' ? comparable.toString() : comparable;
  });
  return JSON.stringify(cells);
}

import type { Column } from '../database.js';
import { toComparable } from '../value.js';
import type { Row } from '../value.js';

/** A text that is the same for two rows when, and only when, all their cells are equal; nulls are equal to each other here. */
export function createGroupKey(columns: readonly Column[], row: Row): string {
  const cells = columns.map((column, index) => {
    const comparable = toComparable(column.type, row[index] ?? null);
    return typeof comparable === 'bigint' ? comparable.toString() : comparable;
  });
  return JSON.stringify(cells);
}

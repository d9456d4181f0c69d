import type { Cell, Row } from './column.js';

/** Approximate number of characters of a row. Deterministic, so that pieces always end at the same rows. */
export function weightOf(row: Row): number {
  let weight = 0;
  for (const cell of row) {
    if (typeof cell === 'string') weight += cell.length;
    else if (typeof cell === 'object' && cell !== null) weight += weightOfObject(cell);
  }
  return weight;
}

/** Avoids serializing lists of texts, which most rows have. */
function weightOfObject(cell: Cell & object): number {
  if (!Array.isArray(cell)) return JSON.stringify(cell).length;
  return (cell as readonly Cell[]).reduce<number>(
    (sum, item) => sum + (typeof item === 'string' ? item.length : JSON.stringify(item).length),
    0,
  );
}

import type { Cell, Row } from './column.js';

/** About how many characters a row holds: the same whenever it is asked, so that pieces end at the same rows. */
export function weightOf(row: Row): number {
  let weight = 0;
  for (const cell of row) {
    if (typeof cell === 'string') weight += cell.length;
    else if (typeof cell === 'object' && cell !== null) weight += weightOfObject(cell);
  }
  return weight;
}

/** Lists of texts, which most rows have, without making JSON of them. */
function weightOfObject(cell: Cell & object): number {
  if (!Array.isArray(cell)) return JSON.stringify(cell).length;
  return (cell as readonly Cell[]).reduce<number>(
    (sum, item) => sum + (typeof item === 'string' ? item.length : JSON.stringify(item).length),
    0,
  );
}

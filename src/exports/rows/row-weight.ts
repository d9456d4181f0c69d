import type { Row } from './column.js';

/** About how many characters a row holds: the same whenever it is asked, so that pieces end at the same rows. */
export function weightOf(row: Row): number {
  let weight = 0;
  for (const cell of row) {
    if (typeof cell === 'string') weight += cell.length;
    else if (typeof cell === 'object' && cell !== null) weight += JSON.stringify(cell).length;
  }
  return weight;
}

import type { Cell, Column, Row } from '../rows/column.js';
import type { RowWriter } from './row-writer.js';

const ROWS_AT_ONCE = 1_000;

/**
 * Writes one JSON object per line, each with all columns in order.
 *
 * @param columns undefined for rows written as received: their only cell is the line
 */
export function createNdjsonWriter(columns: readonly Column[] | undefined): RowWriter {
  const lineOf = columns === undefined ? ([line]: Row) => `${line as string}\n` : createLines(columns);
  return {
    rowsAtOnce: ROWS_AT_ONCE,
    isResumable: true,
    begin: () => new Uint8Array(0),
    write: (rows) => Buffer.from(rows.map(lineOf).join(''), 'utf8'),
    end: () => new Uint8Array(0),
  };
}

function createLines(columns: readonly Column[]): (row: Row) => string {
  const names = columns.map(({ name }, index) => `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`);
  return (row) => {
    let line = '';
    let index = 0;
    for (const name of names) {
      line += name + textOf(row[index] ?? null);
      index += 1;
    }
    return `${line}}\n`;
  };
}

function textOf(cell: Cell): string {
  return cell === null ? 'null' : JSON.stringify(cell);
}

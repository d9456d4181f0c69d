import type { Cell, Column, Row } from './column.js';
import { readCell, UNREADABLE } from './read-cell.js';
import { capitalized } from '../../lib/texts.js';

export interface ReadingCounts {
  /** Undocumented columns, counted once per row. */
  unknownColumns: number;
  /** Cells that don't have the type of their column and became null. */
  unreadableCells: number;
}

export function noCounts(): ReadingCounts {
  return { unknownColumns: 0, unreadableCells: 0 };
}

/** A row as received, with arbitrary property names. */
export type RawRow = Readonly<Record<string, unknown>>;

/** Reads rows of one kind. Accepts property names in Pascal and camel case. */
export class RowReader {
  readonly #columns: readonly Column[];
  readonly #indexes: ReadonlyMap<string, number>;
  readonly counts: ReadingCounts;

  constructor(columns: readonly Column[], counts: ReadingCounts = noCounts()) {
    this.#columns = columns;
    this.#indexes = indexesOf(columns);
    this.counts = { ...counts };
  }

  read(raw: RawRow): Row {
    const row: Cell[] = new Array<Cell>(this.#columns.length).fill(null);
    for (const name of Object.keys(raw)) {
      const index = this.#indexes.get(name);
      const column = index === undefined ? undefined : this.#columns[index];
      if (index === undefined || column === undefined) {
        this.counts.unknownColumns += 1;
        continue;
      }
      const cell = readCell(column.type, raw[name]);
      if (cell === UNREADABLE) this.counts.unreadableCells += 1;
      // A null in the second spelling doesn't overwrite the value of the first.
      else if (cell !== null) row[index] = cell;
    }
    return row;
  }
}

/** A Map, because names are untrusted and may be `__proto__`. */
function indexesOf(columns: readonly Column[]): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  columns.forEach(({ name, alias }, index) => {
    for (const spelling of [name, alias].filter((one) => one !== undefined)) {
      for (const written of [spelling, capitalized(spelling), camel(spelling)]) indexes.set(written, index);
    }
    if (name === 'id') indexes.set('ID', index);
  });
  return indexes;
}

function camel(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

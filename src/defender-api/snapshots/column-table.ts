import { UnreadableListError } from '../../errors/unreadable-list-error.js';

/** Rows in columnar form. Common values are stored once, and nested values as JSON text. */
export interface ColumnTable<Row> {
  readonly length: number;
  /** Estimated size: a word per value, and each text once. */
  readonly bytes: number;
  /** A value as sent; undefined if the row lacks it. */
  valueAt(column: string, index: number): unknown;
  /** Rebuilds the row. */
  rowAt(index: number): Row;
}

interface Column {
  readonly name: string;
  readonly values: unknown[];
}

/** An object or a list as JSON. */
class NestedText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const BYTES_A_VALUE = 8;
const BYTES_A_TEXT = 24;

/** Builds a table row by row. Its rows are unavailable until it is finished. */
export class ColumnTableBuilder<Row extends object> {
  readonly #columns = new Map<string, Column>();
  readonly #texts = new Map<string, string>();
  readonly #nested = new Map<string, NestedText>();
  #length = 0;
  #bytes = 0;

  get length(): number {
    return this.#length;
  }

  get bytes(): number {
    return this.#bytes + this.#columns.size * this.#length * BYTES_A_VALUE;
  }

  add(row: Row): void {
    for (const [name, value] of Object.entries(row) as [string, unknown][]) {
      if (value === undefined) continue;
      const column = this.#columnOf(name);
      // Absent values are undefined, which JSON can't contain.
      while (column.values.length < this.#length) column.values.push(undefined);
      column.values.push(this.#compact(value));
    }
    this.#length += 1;
  }

  build(): ColumnTable<Row> {
    const columns = [...this.#columns.values()];
    return new BuiltTable<Row>(columns, { length: this.#length, bytes: this.bytes });
  }

  #columnOf(name: string): Column {
    const column = this.#columns.get(name) ?? { name, values: [] };
    this.#columns.set(name, column);
    return column;
  }

  #compact(value: unknown): unknown {
    if (typeof value === 'string') return this.#share(this.#texts, value, value);
    if (typeof value !== 'object' || value === null || value instanceof UnreadableListError) return value;
    const text = JSON.stringify(value);
    return this.#share(this.#nested, text, this.#nested.get(text) ?? new NestedText(text));
  }

  #share<Kept>(kept: Map<string, Kept>, text: string, value: Kept): Kept {
    const known = kept.get(text);
    if (known !== undefined) return known;
    kept.set(text, value);
    this.#bytes += text.length + BYTES_A_TEXT;
    return value;
  }
}

class BuiltTable<Row> implements ColumnTable<Row> {
  readonly length: number;
  readonly bytes: number;
  readonly #columns: readonly Column[];
  readonly #byName: ReadonlyMap<string, Column>;

  constructor(columns: readonly Column[], { length, bytes }: Pick<ColumnTable<Row>, 'length' | 'bytes'>) {
    this.#columns = columns;
    this.#byName = new Map(columns.map((column) => [column.name, column]));
    this.length = length;
    this.bytes = bytes;
  }

  valueAt(column: string, index: number): unknown {
    const found = this.#byName.get(column);
    return found === undefined ? undefined : unfold(found, index);
  }

  rowAt(index: number): Row {
    const row: Record<string, unknown> = {};
    for (const column of this.#columns) {
      const value = unfold(column, index);
      if (value !== undefined) row[column.name] = value;
    }
    return row as Row;
  }
}

function unfold({ values }: Column, index: number): unknown {
  const value = values[index];
  return value instanceof NestedText ? (JSON.parse(value.text) as unknown) : value;
}

import { ColumnBuilder } from './column-values.js';

export interface ColumnTable<Row> {
  readonly length: number;
  /** Estimated size. */
  readonly bytes: number;
  /** A value as sent; undefined if the row lacks it. */
  valueAt(column: string, index: number): unknown;
  rowAt(index: number): Row;
}

/** Builds a table row by row. Its rows are unavailable until it is finished. */
export class ColumnTableBuilder<Row extends object> {
  readonly #columns = new Map<string, ColumnBuilder>();
  #length = 0;

  get length(): number {
    return this.#length;
  }

  get bytes(): number {
    return [...this.#columns.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  add(row: Row): void {
    for (const [name, value] of Object.entries(row) as [string, unknown][]) {
      if (value === undefined) continue;
      let column = this.#columns.get(name);
      if (column === undefined) this.#columns.set(name, (column = new ColumnBuilder()));
      column.set(this.#length, value);
    }
    this.#length += 1;
  }

  build(): ColumnTable<Row> {
    const columns = new Map([...this.#columns].map(([name, column]) => [name, column.build(this.#length)]));
    return {
      length: this.#length,
      bytes: [...columns.values()].reduce((sum, { bytes }) => sum + bytes, 0),
      valueAt: (column, index) => columns.get(column)?.valueAt(index),
      rowAt: (index) => {
        const row: Record<string, unknown> = {};
        for (const [name, column] of columns) {
          const value = column.valueAt(index);
          if (value !== undefined) row[name] = value;
        }
        return row as Row;
      },
    };
  }
}

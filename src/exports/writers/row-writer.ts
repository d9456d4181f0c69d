import type { Row } from '../rows/column.js';

/** How far a file is. */
export interface WrittenSoFar {
  readonly bytes: number;
  readonly rows: number;
}

/** Makes bytes of rows, and can go on where another process was killed. */
export interface RowWriter {
  /** Rows that are written at once: a piece of this many is the same bytes whenever it is written. */
  readonly rowsAtOnce: number;
  /** What stands before the first row. */
  begin(): Uint8Array;
  write(rows: readonly Row[]): Uint8Array;
  /** What stands behind the last row; afterwards nothing can be written. */
  end(): Uint8Array;
  /** What has to be known, beside the bytes, to go on behind them: one text for each piece since the last call. */
  takeRowGroups(): readonly string[];
  /**
   * Goes on behind bytes that another writer wrote.
   *
   * @param notes what it gave, in order
   * @param position how much it wrote
   * @returns false when the notes don't fit: nothing can be gone on with
   */
  resume(notes: readonly string[], position: WrittenSoFar): boolean;
}

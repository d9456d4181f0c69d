import type { Row } from '../rows/column.js';

export interface WrittenSoFar {
  readonly bytes: number;
  readonly rows: number;
}

/** Encodes rows, and can resume after another process was killed. */
export interface RowWriter {
  /** Rows per piece. Pieces of this size encode to the same bytes on every run. */
  readonly rowsAtOnce: number;
  /** Bytes before the first row. */
  begin(): Uint8Array;
  write(rows: readonly Row[]): Uint8Array;
  /** Bytes after the last row. No further writes are allowed. */
  end(): Uint8Array;
  /** State needed to resume, besides the bytes: one text per piece since the last call. */
  takeRowGroups(): readonly string[];
  /**
   * Resumes after bytes written by another writer.
   *
   * @param notes from its takeRowGroups, in order
   * @param position number of bytes and rows it wrote
   * @returns false if the notes are invalid
   */
  resume(notes: readonly string[], position: WrittenSoFar): boolean;
}

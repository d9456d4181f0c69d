import type { Row } from '../rows/column.js';

export interface RowWriter {
  /** Rows per piece. Pieces of this size encode to the same bytes on every run. */
  readonly rowsAtOnce: number;
  /** Whether another writer can continue after any piece. */
  readonly isResumable: boolean;
  /** Bytes before the first row. */
  begin(): Uint8Array;
  write(rows: readonly Row[]): Uint8Array | Promise<Uint8Array>;
  /** Bytes after the last row. No further writes are allowed. */
  end(): Uint8Array;
}

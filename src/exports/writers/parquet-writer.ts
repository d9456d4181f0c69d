import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Column, Row } from '../rows/column.js';
import { ParquetFooter } from './parquet-footer.js';
import { parquetCellOf, parquetSchemaOf, RECORD_COLUMNS } from './parquet-schema.js';
import type { RowWriter } from './row-writer.js';

/** Rows per row group. With 20,000, a million rows took twice the memory and longer. */
const ROWS_AT_ONCE = 5_000;

/**
 * Writes a Parquet file one row group at a time. Bytes are returned as they are written; the row groups' metadata is kept
 * encoded until the footer, so that no other process can continue the file.
 */
export function createParquetWriter(given: readonly Column[] | undefined): RowWriter {
  const columns = given ?? RECORD_COLUMNS;
  const schema = parquetSchemaOf(columns);
  const bytes = new ByteWriter();
  const file = new ParquetWriter({ writer: bytes, schema });
  const footer = new ParquetFooter(schema);
  const groups: Uint8Array[] = [];
  let rowCount = 0;

  /** Copy, because the buffer is reused. */
  function take(): Uint8Array {
    const taken = Uint8Array.from(bytes.getBytes());
    bytes.index = 0;
    return taken;
  }

  return {
    rowsAtOnce: ROWS_AT_ONCE,
    isResumable: false,
    begin: take,
    write: (rows) => {
      void file.write({ columnData: columnsOf(columns, rows), rowGroupSize: rows.length });
      groups.push(...file.row_groups.splice(0).map((group) => footer.encodeGroup(group)));
      rowCount += rows.length;
      // Without page indexes, the row group's metadata is all the footer needs.
      file.pendingIndexes = [];
      return take();
    },
    end: () => footer.compose(groups, BigInt(rowCount)),
  };
}

function columnsOf(columns: readonly Column[], rows: readonly Row[]) {
  return columns.map(({ name, type }, index) => ({
    name,
    data: rows.map((row) => parquetCellOf(type, row[index] ?? null)),
    offsetIndex: false,
    // The library doesn't truncate bounds of JSON, and range filters on JSON are useless.
    statistics: type !== 'any',
  }));
}

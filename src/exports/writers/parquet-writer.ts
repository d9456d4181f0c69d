import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Column, Row } from '../rows/column.js';
import { nextTurn } from '../../lib/in-turns.js';
import { ParquetFooter, type RowGroup } from './parquet-footer.js';
import { parquetCellOf, parquetSchemaOf, RECORD_COLUMNS } from './parquet-schema.js';
import type { RowWriter } from './row-writer.js';

/** Rows per row group. With 20,000, a million rows took twice the memory and longer. */
const ROWS_AT_ONCE = 5_000;

/**
 * Writes a Parquet file one row group at a time, and a column in each turn of the event loop. Bytes are returned as they are
 * written; the row groups' metadata is kept encoded until the footer, so that no other process can continue the file.
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
    write: async (rows) => {
      for (const [index, column] of columns.entries()) {
        if (index > 0) await nextTurn();
        void file.write({ columnData: [dataOf(column, index, rows)], rowGroupSize: rows.length });
      }
      groups.push(footer.encodeGroup(joinColumns(file.row_groups.splice(0))));
      rowCount += rows.length;
      // Without page indexes, the row group's metadata is all the footer needs.
      file.pendingIndexes = [];
      return take();
    },
    end: () => footer.compose(groups, BigInt(rowCount)),
  };
}

function dataOf({ name, type }: Column, index: number, rows: readonly Row[]) {
  return {
    name,
    data: rows.map((row) => parquetCellOf(type, row[index] ?? null)),
    offsetIndex: false,
    // The library doesn't truncate bounds of JSON, and range filters on JSON are useless.
    statistics: type !== 'any',
  };
}

/** The library makes a row group of each column that is written alone. */
function joinColumns(parts: readonly RowGroup[]): RowGroup {
  const sum = (sizeOf: (part: RowGroup) => bigint | undefined) =>
    parts.reduce((total, part) => total + (sizeOf(part) ?? 0n), 0n);
  return {
    columns: parts.flatMap(({ columns }) => columns),
    total_byte_size: sum((part) => part.total_byte_size),
    num_rows: parts[0]?.num_rows ?? 0n,
    total_compressed_size: sum((part) => part.total_compressed_size),
  };
}

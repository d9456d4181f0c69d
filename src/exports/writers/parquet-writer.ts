import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { z } from 'zod';
import { parseJson } from '../../config/parse-json.js';
import type { Column, Row } from '../rows/column.js';
import { parquetCellOf, parquetSchemaOf, RECORD_COLUMNS } from './parquet-schema.js';
import type { RowWriter } from './row-writer.js';

/** Rows of a row group. Larger ones need more memory: 20,000 took twice as much for a million rows, and longer. */
const ROWS_AT_ONCE = 5_000;

type RowGroup = ParquetWriter['row_groups'][number];

/**
 * A Parquet file, a row group at a time: bytes are given away as they come, and what the end of the file has to say of them is
 * kept.
 */
export function createParquetWriter(given: readonly Column[] | undefined): RowWriter {
  const columns = given ?? RECORD_COLUMNS;
  const bytes = new ByteWriter();
  const file = new ParquetWriter({
    writer: bytes,
    schema: parquetSchemaOf(columns),
    createdBy: 'defender-subgraph',
  });
  let noted = 0;

  /** A copy: the buffer is written to again. */
  function take(): Uint8Array {
    const taken = Uint8Array.from(new Uint8Array(bytes.buffer, 0, bytes.index));
    bytes.index = 0;
    return taken;
  }

  return {
    rowsAtOnce: ROWS_AT_ONCE,
    begin: take,
    write: (rows) => {
      void file.write({ columnData: columnsOf(columns, rows), rowGroupSize: rows.length });
      // Without indexes of pages there is nothing to be kept for the end but the row group itself.
      file.pendingIndexes = [];
      return take();
    },
    end: () => {
      void file.finish();
      return take();
    },
    takeNotes: () => {
      const notes = file.row_groups.slice(noted).map(noteOf);
      noted = file.row_groups.length;
      return notes;
    },
    resume: (notes, position) => {
      const groups = notes.map(readNote);
      if (groups.some((group) => group === undefined)) return false;
      file.row_groups = groups as RowGroup[];
      file.num_rows = file.row_groups.reduce((sum, { num_rows: rows }) => sum + rows, 0n);
      noted = groups.length;
      bytes.index = 0;
      bytes.offset = position;
      return true;
    },
  };
}

function columnsOf(columns: readonly Column[], rows: readonly Row[]) {
  return columns.map(({ name, type }, place) => ({
    name,
    data: rows.map((row) => parquetCellOf(type, row[place] ?? null)),
    offsetIndex: false,
  }));
}

/** JSON has neither whole numbers of 64 bits, nor bytes, nor the zero below zero that bounds a column. */
function noteOf(group: RowGroup): string {
  return JSON.stringify(group, (_name, value: unknown) => {
    if (typeof value === 'bigint') return { $whole: String(value) };
    if (Object.is(value, -0)) return { $minus: 0 };
    return value instanceof Uint8Array ? { $bytes: Buffer.from(value).toString('base64') } : value;
  });
}

const whole = z.strictObject({ $whole: z.string().regex(/^-?\d{1,20}$/) });
const minusZero = z.strictObject({ $minus: z.literal(0) });
const bytesNote = z.strictObject({ $bytes: z.string() });
const rowGroup = z.object({ columns: z.array(z.object({ meta_data: z.object({}) })), num_rows: z.bigint() });

function readNote(note: string): RowGroup | undefined {
  const value = revive(parseJson(note));
  return rowGroup.safeParse(value).success ? (value as RowGroup) : undefined;
}

function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== 'object' || value === null) return value;
  const number = whole.safeParse(value);
  if (number.success) return BigInt(number.data.$whole);
  if (minusZero.safeParse(value).success) return -0;
  const bytes = bytesNote.safeParse(value);
  if (bytes.success) return Buffer.from(bytes.data.$bytes, 'base64');
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, revive(item)]));
}

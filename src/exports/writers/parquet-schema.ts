import type { SchemaElement } from 'hyparquet-writer';
import { microsOf } from '../rows/read-moment.js';
import type { Cell, Column, ColumnType } from '../rows/column.js';

/** What rows that are kept as they came are in Parquet: their text, in one column. */
export const RECORD_COLUMNS: readonly Column[] = [{ name: 'record', type: 'text' }];

/** Every column can be null: what is documented is sent mostly, and not always. */
const OPTIONAL = { repetition_type: 'OPTIONAL' } as const;

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const;

const LEAVES: Readonly<Record<Exclude<ColumnType, 'texts'>, Omit<SchemaElement, 'name'>>> = {
  text: TEXT,
  whole: { type: 'INT64' },
  decimal: { type: 'DOUBLE' },
  flag: { type: 'BOOLEAN' },
  moment: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MICROS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MICROS' },
  },
  any: { type: 'BYTE_ARRAY', converted_type: 'JSON', logical_type: { type: 'JSON' } },
};

/** The schema of a file, as Parquet lists it: a tree in the order of its nodes. */
export function parquetSchemaOf(columns: readonly Column[]): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.flatMap(({ name, type }) =>
      type === 'texts' ? listOf(name) : [{ name, ...OPTIONAL, ...LEAVES[type] }],
    ),
  ];
}

/** The three levels that the format asks of a list. */
function listOf(name: string): SchemaElement[] {
  return [
    { name, ...OPTIONAL, num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', ...OPTIONAL, ...TEXT },
  ];
}

/** A cell as the writer takes it. */
export function parquetCellOf(type: ColumnType, cell: Cell): unknown {
  if (cell === null) return null;
  if (type === 'moment') return microsOf(cell as string);
  return type === 'whole' ? BigInt(cell as number) : cell;
}

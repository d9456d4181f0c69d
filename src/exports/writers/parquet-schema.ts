import type { SchemaElement } from 'hyparquet-writer';
import { microsOf } from '../rows/read-moment.js';
import type { Cell, Column, ColumnType } from '../rows/column.js';

/** Column of rows written as received. */
export const RECORD_COLUMNS: readonly Column[] = [{ name: 'record', type: 'text' }];

/** Every column is nullable, because documented properties may be missing. */
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

/** The schema as Parquet lists it: a tree in depth-first order. */
export function parquetSchemaOf(columns: readonly Column[]): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.flatMap(({ name, type }) =>
      type === 'texts' ? listOf(name) : [{ name, ...OPTIONAL, ...LEAVES[type] }],
    ),
  ];
}

/** The three levels of a Parquet list. */
function listOf(name: string): SchemaElement[] {
  return [
    { name, ...OPTIONAL, num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', ...OPTIONAL, ...TEXT },
  ];
}

export function parquetCellOf(type: ColumnType, cell: Cell): unknown {
  if (cell === null) return null;
  if (type === 'moment') return microsOf(cell as string);
  return type === 'whole' ? BigInt(cell as number) : cell;
}

import { formatDate, parseDateTime } from '../kql/datetime.js';
import type { Column, ColumnType, Table } from '../kql/database.js';

/** How far back hunting sees (Learn: run-advanced-query-api.md, limitation 1). */
const RETENTION_MS = 30 * 24 * 60 * 60 * 1000;

/** Recorded: with other columns than documented, and with rows that are nearly empty, as after a logon. */
export type TableForm = 'documented' | 'recorded';

export type ColumnTypes = Readonly<Record<string, ColumnType>> & { readonly Timestamp: 'DateTime' };

type Cell = string | number | boolean | null | undefined;

/** The known cells of a row; DateTime cells in any ISO form. */
export type PartialRow<Types extends ColumnTypes> = { readonly [Name in keyof Types]?: Cell } & {
  readonly Timestamp: string;
};

/**
 * The table of the documented columns with the rows of the 30 days up to `now`. Missing cells are empty: Kusto has no
 * null string, so "" for a String, null for every other type.
 */
export function buildTable<Types extends ColumnTypes>(
  types: Types,
  now: Date,
  rows: Iterable<PartialRow<Types>>,
): Table {
  const columns: Column[] = Object.entries(types).map(([name, type]) => ({ name, type }));
  const latest = formatDate(now);
  const earliest = formatDate(new Date(now.getTime() - RETENTION_MS));
  const kept: Record<string, unknown>[] = [];
  for (const row of rows) {
    const timestamp = parseDateTime(row.Timestamp);
    if (timestamp === null || timestamp < earliest || timestamp > latest) continue;
    const cells: Readonly<Record<string, Cell>> = { ...row, Timestamp: timestamp };
    kept.push(
      Object.fromEntries(columns.map((column) => [column.name, fillCell(column, cells[column.name])])),
    );
  }
  return { columns, rows: kept };
}

function fillCell(column: Column, value: Cell): unknown {
  if (value === null || value === undefined) return column.type === 'String' ? '' : null;
  return column.type === 'DateTime' ? parseDateTime(String(value)) : value;
}

/** A positive number of 48 bits from a text, the same each time: the ReportId of rows without their own. */
export function createReportId(text: string): number {
  let hash = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(text, 'utf8')) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return Number(hash >> 16n);
}

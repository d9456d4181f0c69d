/** Column types as the `Schema` of an answer names them (Learn: api-power-bi.md, type map). A boolean is an `SByte`. */
export type ColumnType =
  'String' | 'DateTime' | 'TimeSpan' | 'Int64' | 'Int32' | 'Double' | 'SByte' | 'Guid' | 'Dynamic';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

/**
 * One table. Cells by column type: String and Guid are strings, Int64, Int32 and Double numbers, SByte a boolean,
 * DateTime ISO 8601 in UTC with exactly seven fraction digits and `Z` (see datetime.ts), TimeSpan a bigint of 100 ns ticks.
 * Any cell may be null; a null String compares as the empty string, because Kusto has no null string.
 */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** The tables a query may name. */
export interface Database {
  readonly tableNames: readonly string[];
  /** The table of exactly that name (names are case-sensitive), or undefined. */
  readonly table: (name: string) => Table | undefined;
}

/** A database whose tables are built when a query first names them, and then kept. */
export function createDatabase(builders: Readonly<Record<string, () => Table>>): Database {
  const built = new Map<string, Table>();
  return {
    tableNames: Object.keys(builders),
    table: (name) => {
      const known = built.get(name);
      if (known !== undefined) return known;
      // An own property only: "constructor" is not a table.
      const build = Object.hasOwn(builders, name) ? builders[name] : undefined;
      if (build === undefined) return undefined;
      const table = build();
      built.set(name, table);
      return table;
    },
  };
}

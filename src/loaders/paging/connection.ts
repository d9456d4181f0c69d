import { badArgument } from '../../errors/caller-errors.js';

export interface Connection<Row> {
  readonly nodes: readonly Row[];
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** Number of rows in the whole list; null if unknown. */
  readonly totalCount: number | null;
  /** When the snapshot was read, ISO 8601; null for rows read from the service. */
  readonly asOfTime?: string | null;
}

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** @throws BadUserInputError if the limit is exceeded. Pages are never truncated silently. */
export function checkFirst(
  first: number | null | undefined,
  { defaultFirst, maxFirst }: { readonly defaultFirst: number; readonly maxFirst: number },
): number {
  const rows = first ?? defaultFirst;
  if (rows < 1 || rows > maxFirst)
    throw badArgument('first', `must be 1 to ${maxFirst.toLocaleString('en-US')}, not ${String(rows)}.`);
  return rows;
}

export function toConnection<Row>(
  rows: readonly Row[],
  cursorOf: (row: Row, index: number) => string,
  {
    hasNextPage,
    hasPreviousPage,
    totalCount = null,
    asOfTime = null,
    endCursor,
  }: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly totalCount?: number | null;
    readonly asOfTime?: string | null;
    /** Start of the next page, if it isn't after the last row. */
    readonly endCursor?: string | undefined;
  },
): Connection<Row> {
  const cursorAt = (index: number) => {
    const row = rows.at(index);
    return row === undefined ? null : cursorOf(row, index < 0 ? rows.length + index : index);
  };
  // Lazy, because most operations select only nodes.
  return {
    nodes: rows,
    totalCount,
    asOfTime,
    get edges() {
      return rows.map((node, index) => ({ cursor: cursorOf(node, index), node }));
    },
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      get startCursor() {
        return cursorAt(0);
      },
      get endCursor() {
        return endCursor ?? cursorAt(-1);
      },
    },
  };
}

/**
 * What a column of an export holds. `text`, `whole` (a number without a fraction), `decimal`, `flag`, `moment` (a time in UTC,
 * as text that keeps the digits that were sent), `texts` (a list), `any` (JSON as it came).
 */
export type ColumnType = 'text' | 'whole' | 'decimal' | 'flag' | 'moment' | 'texts' | 'any';

export interface Column {
  /** As the documented sample spells it. */
  readonly name: string;
  readonly type: ColumnType;
  /** What the table of the same page calls it, where that is another name. */
  readonly alias?: string;
}

/** A cell as it is written; what is missing, or could not be read as the type of its column, is null. */
export type Cell = string | number | boolean | null | readonly string[] | object;

/** In the order of the columns of its kind. */
export type Row = readonly Cell[];

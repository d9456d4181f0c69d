/**
 * Type of a column: `text`, `whole` (integer), `decimal`, `flag` (boolean), `moment` (UTC time as text, with the decimals as
 * sent), `texts` (list), `any` (JSON as sent).
 */
export type ColumnType = 'text' | 'whole' | 'decimal' | 'flag' | 'moment' | 'texts' | 'any';

export interface Column {
  /** As spelled in the documented sample. */
  readonly name: string;
  readonly type: ColumnType;
  /** Name in the property table of the same page, if different. */
  readonly alias?: string;
}

/** Null if the value is missing or doesn't have the type of its column. */
export type Cell = string | number | boolean | null | readonly string[] | object;

/** In the order of the kind's columns. */
export type Row = readonly Cell[];

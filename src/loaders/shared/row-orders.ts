import { comparableTime } from '../../defender-api/odata/literal.js';
import type { RowOrder, SortValue } from '../../defender-api/snapshots/snapshot.js';

export interface OrderInput<Field extends string> {
  readonly field: Field;
  readonly direction: 'ASC' | 'DESC';
}

/** Column of each order and how to read its values. */
export type RowOrders<Field extends string> = Readonly<Record<Field, Pick<RowOrder, 'column' | 'read'>>>;

export function orderOf<Field extends string>(
  orders: RowOrders<Field>,
  input: OrderInput<Field> | null | undefined,
): RowOrder | undefined {
  return input == null ? undefined : { ...orders[input.field], isDescending: input.direction === 'DESC' };
}

/** Sorts names case-insensitively and ignores surrounding spaces. A blank name is no value. */
export function byText(column: string): Pick<RowOrder, 'column' | 'read'> {
  return { column, read: (value) => (typeof value === 'string' && value.trim().toLowerCase()) || null };
}

export function byTime(column: string): Pick<RowOrder, 'column' | 'read'> {
  return { column, read: (value) => (typeof value === 'string' ? (comparableTime(value) ?? null) : null) };
}

/** Large integers arrive as text and are compared as doubles. */
export function byNumber(column: string): Pick<RowOrder, 'column' | 'read'> {
  return {
    column,
    read: (value): SortValue => {
      const number = value == null || value === '' ? Number.NaN : Number(value);
      return Number.isNaN(number) ? null : number;
    },
  };
}

/** Sorts by index in a list of known values, case-insensitively. Unknown values have no rank. */
export function byRank(column: string, values: readonly string[]): Pick<RowOrder, 'column' | 'read'> {
  const ranks = new Map(values.map((value, rank) => [value.toLowerCase(), rank]));
  return {
    column,
    read: (value) => (typeof value === 'string' ? (ranks.get(value.toLowerCase()) ?? null) : null),
  };
}

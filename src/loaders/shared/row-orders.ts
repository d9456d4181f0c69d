import { comparableTime } from '../../defender-api/odata/literal.js';
import type { RowOrder, SortValue } from '../../defender-api/snapshots/snapshot.js';

/** What a caller may order a collection by: a field of it, and the way. */
export interface OrderInput<Field extends string> {
  readonly field: Field;
  readonly direction: 'ASC' | 'DESC';
}

/** Names of orders -> the column that each goes by, and how its values are read. */
export type RowOrders<Field extends string> = Readonly<Record<Field, Pick<RowOrder, 'column' | 'read'>>>;

export function orderOf<Field extends string>(
  orders: RowOrders<Field>,
  input: OrderInput<Field> | null | undefined,
): RowOrder | undefined {
  return input == null ? undefined : { ...orders[input.field], isDescending: input.direction === 'DESC' };
}

/** What decides which rows come in which order: cursors are bound to it. */
export function questionOf(filter: unknown, orderBy: OrderInput<string> | null | undefined): unknown {
  return orderBy == null ? (filter ?? null) : [filter ?? null, orderBy.field, orderBy.direction];
}

/** As people sort names: whatever their case, and without the blanks around them. */
export function byText(column: string): Pick<RowOrder, 'column' | 'read'> {
  return { column, read: (value) => (typeof value === 'string' ? value.trim().toLowerCase() : null) };
}

export function byTime(column: string): Pick<RowOrder, 'column' | 'read'> {
  return { column, read: (value) => (typeof value === 'string' ? (comparableTime(value) ?? null) : null) };
}

/** Whole numbers that a double would round come as text: they are put in order as if it did. */
export function byNumber(column: string): Pick<RowOrder, 'column' | 'read'> {
  return {
    column,
    read: (value): SortValue => {
      const number = value == null || value === '' ? Number.NaN : Number(value);
      return Number.isNaN(number) ? null : number;
    },
  };
}

/** By the index in a list of known values, in whatever case the service writes them; what isn't known has none. */
export function byRank(column: string, values: readonly string[]): Pick<RowOrder, 'column' | 'read'> {
  const ranks = new Map(values.map((value, rank) => [value.toLowerCase(), rank]));
  return {
    column,
    read: (value) => (typeof value === 'string' ? (ranks.get(value.toLowerCase()) ?? null) : null),
  };
}

import type { Cell, Column, ColumnType, Row } from '../../../src/exports/rows/column.js';

const VALUES: Readonly<Record<ColumnType, (nth: number) => Cell>> = {
  text: (nth) => `text ${nth % 7} of more than sixteen bytes, \u{1f600}`,
  whole: (nth) => (nth % 2 === 0 ? nth : -nth * 1_000_000_007),
  decimal: (nth) => (nth % 5 === 0 ? -0 : nth / 7),
  flag: (nth) => nth % 3 === 0,
  moment: (nth) => `2026-11-${10 + (nth % 19)}T01:02:03.456789Z`,
  texts: (nth) => Array.from({ length: nth % 4 }, (_, at) => `C:\\${nth}\\${at}`),
  any: (nth) => ({ nth, list: [null, { deep: 'ö' }] }),
};

/** Each type of column twice: with a value in each row, and with a null in every other row. */
export const TYPED_COLUMNS: readonly Column[] = (Object.keys(VALUES) as ColumnType[]).flatMap((type) => [
  { name: type, type },
  { name: `${type}OrNull`, type },
]);

/** Rows of {@link TYPED_COLUMNS}. */
export function typedRows(from: number, count: number): Row[] {
  return Array.from({ length: count }, (_, index) =>
    TYPED_COLUMNS.map(({ name, type }) =>
      name.endsWith('OrNull') && index % 2 === 1 ? null : VALUES[type](from + index),
    ),
  );
}

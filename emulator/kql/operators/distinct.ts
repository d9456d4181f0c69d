import { createUnresolvedNameError } from '../bind-expression.js';
import type { Column } from '../database.js';
import { parseIdentifier } from '../parse-expression.js';
import type { Relation } from '../value.js';
import { createGroupKey } from './grouping.js';
import { requireUniqueNames } from './output-columns.js';
import { defineOperator } from './tabular-operator.js';

/** `distinct column, ...` or `distinct *`: each combination once, in the order of its first row. */
export const DISTINCT = defineOperator({
  name: 'distinct',
  keywords: ['distinct'],
  parse: (cursor) => (cursor.take('*') ? null : cursor.readList(() => parseIdentifier(cursor))),
  run: (names, input) => {
    const indexes = names === null ? input.columns.map((_, index) => index) : findColumns(names, input);
    const columns = indexes
      .map((index) => input.columns[index])
      .filter((column): column is Column => !!column);
    requireUniqueNames(columns, 'distinct');
    const rows = new Map<string, Relation['rows'][number]>();
    for (const inputRow of input.rows) {
      const row = indexes.map((index) => inputRow[index] ?? null);
      const key = createGroupKey(columns, row);
      if (!rows.has(key)) rows.set(key, row);
    }
    return { columns, rows: [...rows.values()] };
  },
});

function findColumns(names: readonly string[], input: Relation): number[] {
  return names.map((name) => {
    const index = input.columns.findIndex((column) => column.name === name);
    if (index < 0) throw createUnresolvedNameError(name, 'distinct');
    return index;
  });
}

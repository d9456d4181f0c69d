import type { NamedExpression } from '../ast.js';
import type { BindContext } from '../bind-context.js';
import type { Column } from '../database.js';
import { parseNamedExpression } from '../parse-expression.js';
import type { Row, Value } from '../value.js';
import { bindAggregateColumns } from './aggregate-columns.js';
import type { AggregateColumns } from './aggregate-columns.js';
import { createGroupKey } from './grouping.js';
import { bindOutputColumn, requireUniqueNames } from './output-columns.js';
import type { OutputColumn } from './output-columns.js';
import { defineOperator } from './tabular-operator.js';

/**
 * `summarize name = count(), max(column) by group, ...`: one row a group, its group columns first. Without `by` one row for
 * the whole input, even an empty one. Default names are count_ and max_column; a second one of the same name gets a number.
 */
export const SUMMARIZE = defineOperator({
  name: 'summarize',
  keywords: ['summarize'],
  parse: (cursor) => {
    const aggregates = cursor.is('by') ? [] : cursor.readList(() => parseNamedExpression(cursor));
    const groups = cursor.take('by') ? cursor.readList(() => parseNamedExpression(cursor)) : null;
    return { aggregates, groups };
  },
  run: ({ aggregates, groups }, input, context) => {
    const bindContext = { ...context, operator: 'summarize', columns: input.columns };
    const groupColumns = (groups ?? []).map((group) => bindOutputColumn(group, bindContext));
    const made = bindAll(aggregates, groupColumns, bindContext);
    const columns = [...groupColumns, ...made.flatMap((part) => part.columns)].map(({ name, type }) => ({
      name,
      type,
    }));
    requireUniqueNames(columns, 'summarize');

    const collected = new Map<string, { cells: Row; rows: Row[] }>();
    if (groups === null) collected.set(createGroupKey([], []), { cells: [], rows: [] });
    for (const row of input.rows) {
      const cells: Value[] = groupColumns.map((column) => column.evaluate(row));
      const key = createGroupKey(groupColumns, cells);
      const group = collected.get(key);
      if (group === undefined) collected.set(key, { cells, rows: [row] });
      else group.rows.push(row);
    }
    const rows = [...collected.values()].map((group) => [
      ...group.cells,
      ...made.flatMap((part) => part.aggregate(group.rows)),
    ]);
    return { columns, rows };
  },
});

function bindAll(
  aggregates: readonly NamedExpression[],
  groupColumns: readonly OutputColumn[],
  context: BindContext,
): AggregateColumns[] {
  const taken: Column[] = [...groupColumns];
  return aggregates.map((named) => {
    const part = bindAggregateColumns(named, taken, context);
    taken.push(...part.columns);
    return part;
  });
}

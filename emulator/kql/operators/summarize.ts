import type { NamedExpression } from '../ast.js';
import { bindAggregate } from '../aggregates.js';
import type { BoundAggregate } from '../aggregates.js';
import type { BindContext } from '../bind-context.js';
import { describeFailure } from '../bind-context.js';
import { bindExpression } from '../bind-expression.js';
import type { Column } from '../database.js';
import { createSemanticError } from '../error.js';
import { parseNamedExpression } from '../parse-expression.js';
import type { Row, Value } from '../value.js';
import { createGroupKey } from './grouping.js';
import { bindOutputColumn, createOutputColumn, requireUniqueNames } from './output-columns.js';
import { defineOperator } from './tabular-operator.js';

type AggregateColumn = Column & Pick<BoundAggregate, 'aggregate'>;

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
    const aggregateColumns: AggregateColumn[] = [];
    for (const named of aggregates) {
      const taken = [...groupColumns, ...aggregateColumns].map((column) => column.name);
      aggregateColumns.push(bindAggregateColumn(named, taken, bindContext));
    }
    const columns = [...groupColumns, ...aggregateColumns].map(({ name, type }) => ({ name, type }));
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
      ...aggregateColumns.map((column) => column.aggregate(group.rows)),
    ]);
    return { columns, rows };
  },
});

function bindAggregateColumn(
  named: NamedExpression,
  taken: readonly string[],
  context: BindContext,
): AggregateColumn {
  const { expression } = named;
  if (expression.kind !== 'call') {
    throw createSemanticError(
      describeFailure(context.operator, 'An aggregate function is expected before by'),
    );
  }
  const args = expression.args.map((arg) => bindExpression(arg, context));
  const { type, aggregate } = bindAggregate(expression.name, args, context);
  const [firstArg] = expression.args;
  const defaultName = `${expression.name}_${firstArg?.kind === 'name' ? firstArg.name : ''}`;
  const name = named.name ?? numberName(defaultName, taken);
  const output = createOutputColumn(name, type, () => null, context);
  return { name: output.name, type: output.type, aggregate };
}

function numberName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  let number = 1;
  while (taken.includes(`${name}${number}`)) number += 1;
  return `${name}${number}`;
}

import { parseNamedExpression } from '../parse-expression.js';
import { bindOutputColumn, requireUniqueNames } from './output-columns.js';
import { defineOperator } from './tabular-operator.js';

/** `project column, name = expression`: these columns and no others, in this order. */
export const PROJECT = defineOperator({
  name: 'project',
  keywords: ['project'],
  parse: (cursor) => cursor.readList(() => parseNamedExpression(cursor)),
  run: (named, input, context) => {
    const bindContext = { ...context, operator: 'project', columns: input.columns };
    const columns = named.map((column) => bindOutputColumn(column, bindContext));
    requireUniqueNames(columns, 'project');
    return {
      columns: columns.map(({ name, type }) => ({ name, type })),
      rows: input.rows.map((row) => columns.map((column) => column.evaluate(row))),
    };
  },
});

import { parseNamedExpression } from '../parse-expression.js';
import { bindOutputColumn, requireUniqueNames } from './output-columns.js';
import { defineOperator } from './tabular-operator.js';

/** `print name = expression, ...`: one row, of no table. Columns without a name are print_0 and so on. */
export const PRINT = defineOperator({
  name: 'print',
  keywords: ['print'],
  parse: (cursor) => cursor.readList(() => parseNamedExpression(cursor)),
  run: (named, _, context) => {
    const bindContext = { ...context, operator: 'print', columns: [] };
    const columns = named.map(({ name, expression }, index) =>
      bindOutputColumn({ name: name ?? `print_${index}`, expression }, bindContext),
    );
    requireUniqueNames(columns, 'print');
    return {
      columns: columns.map(({ name, type }) => ({ name, type })),
      rows: [columns.map((column) => column.evaluate([]))],
    };
  },
});

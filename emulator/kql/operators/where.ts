import { bindBoolean } from '../bind-expression.js';
import { parseExpression } from '../parse-expression.js';
import { defineOperator } from './tabular-operator.js';

/** `where condition`: the rows for which the condition is true; null is not true. */
export const WHERE = defineOperator({
  name: 'where',
  keywords: ['where'],
  parse: parseExpression,
  run: (condition, input, context) => {
    const bound = bindBoolean(condition, { ...context, operator: 'where', columns: input.columns });
    return { columns: input.columns, rows: input.rows.filter((row) => bound.evaluate(row) === true) };
  },
});

import { parseExpression } from '../parse-expression.js';
import { readRowLimit } from './row-limit.js';
import { defineOperator } from './tabular-operator.js';

/** `take n`: at most n rows; which ones Kusto doesn't promise, here the first. */
export const TAKE = defineOperator({
  name: 'take',
  keywords: ['take', 'limit'],
  parse: parseExpression,
  run: (limit, input, context) => ({
    columns: input.columns,
    rows: input.rows.slice(0, readRowLimit(limit, 'take', context)),
  }),
});

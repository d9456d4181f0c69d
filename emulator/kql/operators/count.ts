import { defineOperator } from './tabular-operator.js';

/** `count`: one row with the number of rows, in the column `Count`. */
export const COUNT = defineOperator({
  name: 'count',
  keywords: ['count'],
  parse: () => null,
  run: (_, input) => ({ columns: [{ name: 'Count', type: 'Int64' }], rows: [[input.rows.length]] }),
});

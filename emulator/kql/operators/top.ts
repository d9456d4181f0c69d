import { parseExpression } from '../parse-expression.js';
import { readRowLimit } from './row-limit.js';
import { parseSortKey, sortRows } from './sort-rows.js';
import { defineOperator } from './tabular-operator.js';

/** `top n by key, ...`: `order by` followed by `take`. */
export const TOP = defineOperator({
  name: 'top',
  keywords: ['top'],
  parse: (cursor) => {
    const limit = parseExpression(cursor);
    cursor.expect('by');
    return { limit, keys: cursor.readList(() => parseSortKey(cursor)) };
  },
  run: ({ limit, keys }, input, context) => ({
    columns: input.columns,
    rows: sortRows(keys, input, 'top', context).slice(0, readRowLimit(limit, 'top', context)),
  }),
});

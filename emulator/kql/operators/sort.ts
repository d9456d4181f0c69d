import { parseSortKey, sortRows } from './sort-rows.js';
import { defineOperator } from './tabular-operator.js';

/** `order by key, ...`, also spelled `sort by`. */
export const SORT = defineOperator({
  name: 'order by',
  keywords: ['order', 'sort'],
  parse: (cursor) => {
    cursor.expect('by');
    return cursor.readList(() => parseSortKey(cursor));
  },
  run: (keys, input, context) => ({
    columns: input.columns,
    rows: sortRows(keys, input, 'order by', context),
  }),
});

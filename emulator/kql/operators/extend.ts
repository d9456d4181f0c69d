import { parseNamedExpression } from '../parse-expression.js';
import { bindOutputColumn } from './output-columns.js';
import { defineOperator } from './tabular-operator.js';

/** `extend name = expression, ...`: further columns; one of a name that exists takes its place. */
export const EXTEND = defineOperator({
  name: 'extend',
  keywords: ['extend'],
  parse: (cursor) => cursor.readList(() => parseNamedExpression(cursor)),
  run: (named, input, context) => {
    const bindContext = { ...context, operator: 'extend', columns: input.columns };
    const added = named.map((column) => bindOutputColumn(column, bindContext));
    const columns = [...input.columns];
    const places = added.map(({ name, type }) => {
      const known = columns.findIndex((column) => column.name === name);
      const place = known < 0 ? columns.length : known;
      columns[place] = { name, type };
      return place;
    });
    const rows = input.rows.map((row) => {
      const extended = [...row];
      added.forEach((column, index) => {
        extended[places[index] ?? 0] = column.evaluate(row);
      });
      return extended;
    });
    return { columns, rows };
  },
});

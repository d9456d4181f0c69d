import { parseNamedExpression } from '../parse-expression.js';
import type { Value } from '../value.js';
import { bindOutputColumn } from './output-columns.js';
import { defineOperator } from './tabular-operator.js';

/** `mv-expand column` or `mv-expand name = expression`: a row for each element of a list; an empty list gives none. */
export const MV_EXPAND = defineOperator({
  name: 'mv-expand',
  keywords: ['mv-expand'],
  parse: (cursor) => parseNamedExpression(cursor),
  run: (named, input, context) => {
    const bindContext = { ...context, operator: 'mv-expand', columns: input.columns };
    const expanded = bindOutputColumn(named, bindContext);
    const known = input.columns.findIndex(({ name }) => name === expanded.name);
    const place = known < 0 ? input.columns.length : known;
    const columns = [...input.columns];
    columns[place] = { name: expanded.name, type: 'Dynamic' };
    const rows = input.rows.flatMap((row) =>
      elementsOf(expanded.evaluate(row)).map((element) => {
        const cells = [...row];
        cells[place] = element;
        return cells;
      }),
    );
    return { columns, rows };
  },
});

function elementsOf(value: Value): readonly Value[] {
  return Array.isArray(value) ? (value as readonly Value[]) : [value];
}

import { getNamedType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { comparable } from '../../kit/reads/comparable.js';
import { byText, conditionOf, SOURCES, startLists, type Value } from '../../kit/reads/lists.js';

/** The other operators are negated in the same way. */
const NEGATED = new Set(['eq', 'isNull']);
const IS_SORTED = new Set(['gt', 'gte', 'lt', 'lte']);

function holds(operator: string, value: bigint | Value, operand: bigint | Value): boolean {
  if (operator === 'isNull') return (value === null) === operand;
  if (operator === 'eq' || operator === 'in') return value === operand;
  if (operator === 'ne') return value !== operand;
  if (operator === 'startsWith') return typeof value === 'string' && value.startsWith(String(operand));
  if (operator === 'contains') return typeof value === 'string' && value.includes(String(operand));
  if (!IS_SORTED.has(operator)) throw new Error(`The test doesn't know the operator ${operator}`);
  if (value === null || operand === null || value === operand)
    return value !== null && operator.endsWith('e');
  return operator.startsWith('g') ? value > operand : value < operand;
}

/** A value that rows have, and for texts a part of it. */
function operandFor(operator: string, values: readonly Value[]): Value | undefined {
  if (operator === 'isNull') return true;
  const value = values.find((one) => one !== null && one !== 'UNRECOGNIZED');
  if (operator === 'startsWith') return value === undefined ? value : String(value).slice(0, 3);
  return operator === 'contains' && value !== undefined ? String(value).slice(1, 4) : value;
}

describe('filters select the rows whose fields meet their conditions', () => {
  it.each(SOURCES)(
    'for every list, field and operator (DEFENDER_SOURCES=%s)',
    { tags: ['slow'] },
    async (sources) => {
      const { lists, parentsOf, readAll } = await startLists(sources);
      let checked = 0;
      for (const list of lists.filter(({ conditions }) => conditions.length > 0)) {
        const [parent = ''] = await parentsOf(list);
        const { rows: all } = await readAll(list, parent);
        for (const { field, operators } of list.conditions) {
          const type = getNamedType(list.row.getFields()[field]!.type).name;
          const values = all.map((row) => row[field] as Value);
          for (const operator of Object.keys(operators.getFields())) {
            const operand = operandFor(operator, values);
            if (operator === 'ignoreCase' || operand === undefined) continue;
            const condition = `${field}: ${conditionOf(operators, operator, operand)}`;
            const wanted = operator === 'isNull' ? operand : comparable(operand, type);
            const isNegatable = NEGATED.has(operator) && list.filter?.getFields()['not'] !== undefined;
            for (const isNegated of isNegatable ? [false, true] : [false]) {
              const filter = `filter: { ${isNegated ? `not: { ${condition} }` : condition} }`;
              const { rows, errors } = await readAll(list, parent, [filter]);
              if (errors?.[0]?.message.includes('which lack') === true) continue;
              const expected = all.filter(
                (row) => holds(operator, comparable(row[field] as Value, type), wanted) !== isNegated,
              );
              expect([filter, errors?.map(({ message }) => message)]).toEqual([filter, undefined]);
              expect(rows.toSorted(byText), `${list.name} ${filter}`).toEqual(expected.toSorted(byText));
              checked += 1;
            }
          }
        }
      }
      expect(checked).toBeGreaterThan(150);
    },
  );
});

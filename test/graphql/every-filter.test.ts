import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type IntrospectionQuery,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { ALL_ROLES } from '../kit/explain.js';
import { startSubgraph, type Asserted, type SubgraphUnderTest } from '../kit/start-subgraph.js';

/** A list with a filter, and the fields of its rows that conditions name. */
interface FilteredList {
  readonly name: string;
  readonly row: GraphQLObjectType;
  readonly conditions: readonly { readonly field: string; readonly operators: GraphQLInputObjectType }[];
}

type Value = string | number | boolean | null;
const IS_SORTED = new Set(['gt', 'gte', 'lt', 'lte']);

async function listsOf(subgraph: SubgraphUnderTest): Promise<readonly FilteredList[]> {
  const { data } = await subgraph.ask(getIntrospectionQuery(), { roles: ALL_ROLES });
  const fields =
    buildClientSchema(data as IntrospectionQuery)
      .getQueryType()
      ?.getFields() ?? {};
  return Object.values(fields).flatMap(listOf);
}

function listOf({ name, args, type }: GraphQLField<unknown, unknown>): readonly FilteredList[] {
  const connection = getNamedType(type);
  const filter = args.find((argument) => argument.name === 'filter');
  const nodes = isObjectType(connection) ? connection.getFields()['nodes'] : undefined;
  const row = nodes && getNamedType(nodes.type);
  // The trail goes to no file here, and its filter has other words than its rows.
  if (filter === undefined || !isObjectType(row) || row.name === 'DefenderAuditEvent') return [];
  const input = getNamedType(filter.type) as GraphQLInputObjectType;
  const conditions = Object.values(input.getFields()).flatMap((condition) => {
    const operators = getNamedType(condition.type);
    const shown = row.getFields()[condition.name];
    const isValue = shown !== undefined && isLeafType(getNamedType(shown.type)) && !isListType(shown.type);
    return isValue && isInputObjectType(operators) ? [{ field: condition.name, operators }] : [];
  });
  return [{ name, row, conditions }];
}

/** Numbers and times in an order, other texts without case: Defender decides on it. */
function comparable(value: Value, type: string): bigint | Value {
  if (type === 'Long' && value !== null) return BigInt(value);
  if (typeof value !== 'string') return value;
  if (type !== 'DateTime') return value.toLowerCase();
  const [seconds = '', fraction = ''] = value.replace('Z', '').split('.');
  return BigInt(Date.parse(`${seconds}Z`)) * 10_000n + BigInt(fraction.padEnd(7, '0'));
}

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
  it.each(['', 'alerts=graph', 'machines=hunting'])(
    'for every list, field and operator (DEFENDER_SOURCES=%s)',
    { tags: ['slow'] },
    async (sources) => {
      const emulator = { machines: 12, alerts: 16, machineActions: 8 };
      const subgraph = await startSubgraph({ emulator, env: { DEFENDER_SOURCES: sources } });
      const read = async (list: FilteredList, filter: string) => {
        const fields = list.conditions.map(({ field }) => field).join(' ');
        const query = `{ rows: ${list.name}(first: 1000${filter}) { nodes { __typename ${fields} } } }`;
        const answer = await subgraph.passTime(subgraph.ask(query, { roles: ALL_ROLES }));
        if (answer.errors?.[0]?.extensions['code'] !== 'RATE_LIMITED') return answer;
        subgraph.clock.advance(61_000);
        return subgraph.passTime(subgraph.ask(query, { roles: ALL_ROLES }));
      };
      let checked = 0;
      for (const list of await listsOf(subgraph)) {
        const all = (await read(list, '')).data.rows.nodes as readonly Asserted[];
        for (const { field, operators } of list.conditions) {
          const type = getNamedType(list.row.getFields()[field]!.type).name;
          const values = all.map((row) => row[field] as Value);
          for (const [operator, { type: input }] of Object.entries(operators.getFields())) {
            const operand = operandFor(operator, values);
            if (operator === 'ignoreCase' || operand === undefined) continue;
            const literal = isEnumType(getNamedType(input)) ? String(operand) : JSON.stringify(operand);
            const condition = `${field}: { ${operator}: ${operator === 'in' ? `[${literal}]` : literal} }`;
            const { data, errors } = await read(list, `, filter: { ${condition} }`);
            if (errors?.[0]?.message.includes('which lack') === true) continue;
            const wanted = operator === 'isNull' ? operand : comparable(operand, type);
            const expected = all.filter((row) =>
              holds(operator, comparable(row[field] as Value, type), wanted),
            );
            expect([condition, errors?.map(({ message }) => message)]).toEqual([condition, undefined]);
            expect(data?.rows?.nodes.toSorted(byText), `${list.name} ${condition}`).toEqual(
              expected.toSorted(byText),
            );
            checked += 1;
          }
        }
      }
      expect(checked).toBeGreaterThan(150);
    },
  );
});

function byText(one: unknown, other: unknown): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}

import fc from 'fast-check';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { oddNumber, oddQuery, oddText, oddValue } from './odd-values.js';

export interface FuzzOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Reads of the schema with values for their arguments that mostly have the right type and are odd all the same. */
export function operationsOf(schema: GraphQLSchema): fc.Arbitrary<FuzzOperation> {
  const query = schema.getQueryType()!;
  const fields = Object.values(query.getFields()).filter(({ name }) => !name.startsWith('_'));
  return fc
    .constantFrom(...fields)
    .chain((field) => {
      const args = fc.record(
        Object.fromEntries(field.args.map(({ name, type }) => [name, valueOf(type, name, 3)])),
        { requiredKeys: field.args.filter(({ type }) => isNonNullType(type)).map(({ name }) => name) },
      );
      return fc.record({ field: fc.constant(field), args, depth: fc.integer({ min: 1, max: 3 }) });
    })
    .map(({ field, args, depth }) => {
      const used = field.args.filter(({ name }) => name in args);
      const declared = used.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
      const passed = used.map(({ name }) => `${name}: $${name}`).join(', ');
      const selection = selectionOf(field.type, depth);
      return {
        query: `query${declared === '' ? '' : ` (${declared})`} { ${field.name}${passed === '' ? '' : `(${passed})`}${selection} }`,
        variables: args,
      };
    });
}

function valueOf(type: GraphQLInputType, name: string, depth: number): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return valueOf(type.ofType, name, depth);
  if (isListType(type)) return fc.array(valueOf(type.ofType, name, depth), { maxLength: 3 });
  const mostly = (fitting: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 8, arbitrary: fitting }, { weight: 1, arbitrary: oddValue });
  if (isEnumType(type)) return mostly(fc.constantFrom(...type.getValues().map((value) => value.name)));
  if (isInputObjectType(type)) {
    if (depth === 0) return fc.constant({});
    const fields = Object.values(type.getFields());
    const values = Object.fromEntries(
      fields.map((field) => [field.name, valueOf(field.type, field.name, depth - 1)]),
    );
    return fc
      .record(values, { requiredKeys: [] })
      .chain((whole) =>
        fc
          .subarray(Object.keys(whole), { maxLength: Math.min(3, Object.keys(whole).length) })
          .map((keys) => pick(whole, keys)),
      );
  }
  if (name === 'query') return mostly(oddQuery);
  if (type.name === 'Boolean') return mostly(fc.boolean());
  if (type.name === 'Int' || type.name === 'Float')
    return mostly(fc.oneof(oddNumber, fc.integer({ min: 1, max: 50 })));
  return mostly(oddText);
}

const pick = (whole: Readonly<Record<string, unknown>>, keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [key, whole[key]]));

function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named)) return ' { __typename }';
  const parts = ['__typename', ...fieldsOf(named, depth)];
  return ` { ${parts.join(' ')} }`;
}

function fieldsOf(type: GraphQLObjectType, depth: number): string[] {
  return Object.values(type.getFields())
    .filter(({ args }) => !args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined))
    .flatMap((field) => {
      const isLeaf = isLeafType(getNamedType(field.type));
      if (!isLeaf && depth === 0) return [];
      return [`${field.name}${selectionOf(field.type, depth - 1)}`];
    });
}

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
import { OWN_TENANT, WORDS } from './callers.js';
import { oddNumber, oddQuery, oddText, oddValue } from './odd-values.js';

export interface FuzzOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Operations on the schema, with values for the arguments that mostly have the right type and are odd all the same. */
export function operationsOf(
  schema: GraphQLSchema,
  kind: 'query' | 'mutation' = 'query',
): fc.Arbitrary<FuzzOperation> {
  // Traces of a write may be visible to everybody: there, names are given as names only.
  const texts = kind === 'query' ? fc.oneof(oddText, fc.constantFrom<string>(...WORDS)) : oddText;
  const root = kind === 'query' ? schema.getQueryType()! : schema.getMutationType()!;
  const fields = Object.values(root.getFields()).filter(({ name }) => !name.startsWith('_'));
  return fc
    .constantFrom(...fields)
    .chain((field) => {
      const args = fc.record(
        Object.fromEntries(field.args.map(({ name, type }) => [name, valueOf(type, name, 3, texts)])),
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
        query: `${kind}${declared === '' ? '' : ` (${declared})`} { ${field.name}${passed === '' ? '' : `(${passed})`}${selection} }`,
        variables: args,
      };
    });
}

function valueOf(
  type: GraphQLInputType,
  name: string,
  depth: number,
  texts: fc.Arbitrary<string>,
): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return valueOf(type.ofType, name, depth, texts);
  if (isListType(type)) return fc.array(valueOf(type.ofType, name, depth, texts), { maxLength: 3 });
  const mostly = (fitting: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 30, arbitrary: fitting }, { weight: 1, arbitrary: oddValue });
  if (isEnumType(type)) return mostly(fc.constantFrom(...type.getValues().map((value) => value.name)));
  if (isInputObjectType(type)) {
    if (depth === 0) return fc.constant({});
    const fields = Object.values(type.getFields());
    const values = Object.fromEntries(
      fields.map((field) => [field.name, valueOf(field.type, field.name, depth - 1, texts)]),
    );
    const needed = fields
      .filter((field) => isNonNullType(field.type) || field.name === 'tenantId')
      .map((field) => field.name);
    return fc.record(values, { requiredKeys: needed }).chain((whole) =>
      fc
        .subarray(Object.keys(whole), { maxLength: Math.min(3, Object.keys(whole).length) })
        // Now and then what is needed is left out too.
        .chain((some) =>
          fc
            .oneof({ weight: 9, arbitrary: fc.constant(needed) }, { weight: 1, arbitrary: fc.constant([]) })
            .map((kept) => pick(whole, [...new Set([...kept, ...some])])),
        ),
    );
  }
  if (name === 'query') return mostly(oddQuery);
  if (name === 'tenantId') return mostly(fc.constant(OWN_TENANT));
  if (name === 'comment') return fc.oneof({ weight: 5, arbitrary: fc.constant('x') }, oddText);
  const words = wordsFor(name);
  if (words.length > 0) return mostly(fc.constantFrom(...words));
  if (type.name === 'Boolean') return mostly(fc.boolean());
  if (type.name === 'Int' || type.name === 'Float')
    return mostly(fc.oneof(oddNumber, fc.integer({ min: 1, max: 50 })));
  return mostly(texts);
}

/** Names and ids that fit a field of this name. */
function wordsFor(name: string): readonly string[] {
  const kind = /^(?<kind>machine|alert|machineAction)Ids?$/.exec(name)?.groups?.['kind'];
  if (kind === undefined) return /ids?$/i.test(name) ? WORDS : [];
  const ending = `${kind === 'machineAction' ? 'action' : kind}@`;
  return WORDS.filter((word) => word.endsWith(ending));
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

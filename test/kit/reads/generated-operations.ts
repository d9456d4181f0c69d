import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type OperationTypeNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

const MAX_FIELDS = 3;
const MAX_ROWS = 50;
const DEPTH = 3;
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  Boolean: 'true',
  DateTime: '"2026-01-01T00:00:00Z"',
  Float: '1',
  ID: `"${'a'.repeat(40)}"`,
  Int: '1',
  Long: '1',
};

/**
 * Generates valid operations of a schema, with placeholders for required arguments. Each operation has one root field,
 * in turn.
 *
 * @param given arguments that replace placeholders, by field and argument: `machine.id`
 */
export function generateOperations(
  schema: GraphQLSchema,
  operation: OperationTypeNode,
  random: () => number,
  count: number,
  given: Readonly<Record<string, string>> = {},
): string[] {
  const upTo = (most: number) => 1 + Math.floor(random() * most);
  const someOf = (fields: readonly Field[]) =>
    [...new Set(Array.from({ length: upTo(MAX_FIELDS) }, () => fields[upTo(fields.length) - 1]))].filter(
      (field) => field !== undefined,
    );

  const select = (output: GraphQLOutputType, depth: number): string => {
    const type = getNamedType(output);
    if (isLeafType(type)) return '';
    if (isAbstractType(type)) {
      const [first] = schema.getPossibleTypes(type);
      return `{ ... on ${first!.name} ${select(first!, depth)} }`;
    }
    const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
    const page = fields.filter(({ name }) => name === 'nodes' || name === 'edges');
    if (page.length > 0) return `{ ${write(page[upTo(page.length) - 1]!, depth)} }`;
    const edge = fields.find(({ name }) => name === 'node');
    if (edge !== undefined) return `{ ${write(edge, depth)} }`;
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const others = depth === DEPTH ? [] : fields.filter((field) => !leaves.includes(field));
    return `{ __typename ${[...someOf(leaves), ...someOf(others)].map((field) => write(field, depth + 1)).join(' ')} }`;
  };

  const write = (field: Field, depth: number): string => {
    const args = field.args.flatMap((argument) => {
      if (argument.name === 'first') return [`first: ${String(upTo(MAX_ROWS))}`];
      const value = given[`${field.name}.${argument.name}`];
      if (value !== undefined) return [`${argument.name}: ${JSON.stringify(value)}`];
      return isRequiredArgument(argument) ? [`${argument.name}: ${placeholder(argument.type)}`] : [];
    });
    return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${select(field.type, depth)}`;
  };

  const roots = Object.values(schema.getRootType(operation)!.getFields()).filter(
    ({ name }) => !name.startsWith('_'),
  );
  return Array.from({ length: count }, (_, index) => {
    const root = roots[index % roots.length]!;
    return `${operation} { ${write(root, 1)} }`;
  });
}

function placeholder(input: GraphQLInputType): string {
  const type = getNullableType(input);
  if (isListType(type)) return `[${placeholder(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (!isInputObjectType(type)) return PLACEHOLDERS[getNamedType(type).name] ?? '"a"';
  const fields = Object.values(type.getFields());
  const required = fields.filter(isRequiredInputField);
  // If exactly one of several fields must be given, the schema requires none.
  const given = required.length > 0 ? required : fields.slice(0, 1);
  return `{ ${given.map(({ name, type: of }) => `${name}: ${placeholder(of)}`).join(', ')} }`;
}

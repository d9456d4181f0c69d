import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';

/** A JSON Schema, as far as it can say what GraphQL's types say. Execution checks the values by the types themselves. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Beyond it, any value is valid for the JSON Schema: input types can contain themselves. */
const MAX_DEPTH = 4;
const SCALARS: Readonly<Record<string, JsonSchema>> = {
  Int: { type: 'integer' },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  ID: { type: 'string' },
  String: { type: 'string' },
  DateTime: { type: 'string', format: 'date-time' },
};

/** The schema of a tool's arguments. Undefined if a variable has a type that the schema lacks. */
export function inputSchemaOf(
  schema: GraphQLSchema,
  variables: readonly VariableDefinitionNode[],
  others: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema | undefined {
  const properties: Record<string, JsonSchema> = { ...others };
  const required = Object.keys(others);
  for (const { variable, type: node, defaultValue } of variables) {
    const type = typeFromAST(schema, node) as GraphQLInputType | undefined;
    const name = variable.name.value;
    if (type === undefined || Object.hasOwn(properties, name)) return undefined;
    properties[name] = schemaOf(type, 0);
    if (isNonNullType(type) && defaultValue === undefined) required.push(name);
  }
  return { type: 'object', properties, required, additionalProperties: false };
}

function schemaOf(type: GraphQLInputType, depth: number): JsonSchema {
  if (isNonNullType(type)) return schemaOf(type.ofType, depth);
  if (isListType(type)) return { type: 'array', items: schemaOf(type.ofType, depth) };
  const named = getNamedType(type);
  if (isEnumType(named)) return { type: 'string', enum: named.getValues().map(({ name }) => name) };
  if (!isInputObjectType(named)) return SCALARS[named.name] ?? {};
  if (depth >= MAX_DEPTH) return { type: 'object' };
  const fields = Object.values(named.getFields());
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map(({ name, type: inner, description }) => [
        name,
        { ...schemaOf(inner, depth + 1), ...(description != null && { description }) },
      ]),
    ),
    required: fields.filter(isRequiredInputField).map(({ name }) => name),
    additionalProperties: false,
  };
}

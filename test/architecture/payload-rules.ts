import { Kind, print, type DocumentNode, type FieldDefinitionNode, type TypeNode } from 'graphql';

/** Mutations whose payload a front end can't read as it reads all others. */
export function findOddPayloads(schema: DocumentNode): string[] {
  const payloads = new Set(
    objectTypes(schema)
      .filter(
        ({ interfaces }) => interfaces?.some(({ name }) => name.value === 'DefenderWritePayload') === true,
      )
      .map(({ name }) => name.value),
  );
  return fieldsOf(schema, 'Mutation')
    .filter(({ type }) => !payloads.has(namedType(type)))
    .map(({ name, type }) => `Mutation.${name.value} gives ${print(type)}, which is no DefenderWritePayload`);
}

/** Lists of warnings that are no lists of `{ code message }`, with an enum for the code. */
export function findOddWarnings(schema: DocumentNode): string[] {
  const enums = new Set(
    schema.definitions.flatMap((node) => (node.kind === Kind.ENUM_TYPE_DEFINITION ? [node.name.value] : [])),
  );
  return [...objectTypes(schema), ...interfaceTypes(schema)].flatMap((type) =>
    (type.fields ?? [])
      .filter(({ name }) => name.value === 'warnings')
      .filter((field) => {
        const fields = fieldsOf(schema, namedType(field.type));
        const code = fields.find(({ name }) => name.value === 'code');
        const isCoded = code !== undefined && enums.has(namedType(code.type));
        return !isCoded || !fields.some(({ name }) => name.value === 'message');
      })
      .map(() => `${type.name.value}.warnings is no list of { code message }`),
  );
}

function objectTypes({ definitions }: DocumentNode) {
  return definitions.filter(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION,
  );
}

function interfaceTypes({ definitions }: DocumentNode) {
  return definitions.filter((node) => node.kind === Kind.INTERFACE_TYPE_DEFINITION);
}

function fieldsOf(schema: DocumentNode, name: string): readonly FieldDefinitionNode[] {
  return objectTypes(schema).flatMap((type) => (type.name.value === name ? (type.fields ?? []) : []));
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

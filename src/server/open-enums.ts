import { isEnumType, type GraphQLEnumType, type GraphQLSchema } from 'graphql';

const UNRECOGNIZED = 'UNRECOGNIZED';

/** Told of a value that an enum doesn't have, such as (`AlertSeverity`, `Extreme`). */
export type UnknownValueListener = (enumName: string, value: string) => void;

/**
 * Lets enums that have UNRECOGNIZED read what Defender sends: without regard to case, and with UNRECOGNIZED for values
 * that the service invented after this schema was written, so that a new word never costs a row.
 */
export function openEnums(schema: GraphQLSchema, onUnknownValue: UnknownValueListener): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isEnumType(type) && type.getValue(UNRECOGNIZED) != null) openEnum(type, onUnknownValue);
  }
  return schema;
}

function openEnum(type: GraphQLEnumType, onUnknownValue: UnknownValueListener): void {
  const names = new Map(type.getValues().map(({ name }) => [name.toLowerCase(), name]));
  type.serialize = (value: unknown): string => {
    const text = String(value);
    const name = names.get(text.toLowerCase());
    if (name !== undefined && name !== UNRECOGNIZED) return name;
    onUnknownValue(type.name, text);
    return UNRECOGNIZED;
  };
}

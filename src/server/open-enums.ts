import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  valueFromAST,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import { originalNameOf } from '../authorization/original-name.js';
import {
  tableOfEnum,
  UNRECOGNIZED,
  wordOf,
  wordsOf,
  type EnumTable,
} from '../defender-api/models/shared/enum-tables.js';
import { UnrecognizedWord } from './tell-unrecognized.js';

/** Told of a value that an enum doesn't have, such as (`AlertSeverity`, `Extreme`). */
export type UnknownValueListener = (enumName: string, value: string) => void;

/**
 * Lets the enums of Defender's closed sets read and write what goes over the wire: resolvers and commands see Defender's
 * words (`InProgress`), callers see names (`IN_PROGRESS`). Words are read without regard to case, and those that the
 * service invented after this schema was written as UNRECOGNIZED, so that a new word never costs a row. `tellUnrecognized` adds the word
 * to the answer.
 */
export function openEnums(schema: GraphQLSchema): GraphQLSchema {
  const types = Object.values(schema.getTypeMap());
  const ofSchema = new Set<UnknownValueListener>();
  listeners.set(schema, ofSchema);
  const onUnknownValue: UnknownValueListener = (enumName, value) => {
    for (const listener of ofSchema) listener(enumName, value);
  };
  for (const type of types) {
    const table = isEnumType(type) ? tableOfEnum(originalNameOf(type)) : undefined;
    if (isEnumType(type) && table !== undefined) openEnum(type, table, onUnknownValue);
  }
  // Defaults were read when the names still stood for themselves.
  for (const type of types) {
    if (isInputObjectType(type)) Object.values(type.getFields()).forEach(readDefaultAgain);
    if (isObjectType(type)) {
      for (const { args } of Object.values(type.getFields())) args.forEach(readDefaultAgain);
    }
  }
  return schema;
}

/** By schema, for GraphQL hands nothing of a request to what serializes. */
const listeners = new WeakMap<GraphQLSchema, Set<UnknownValueListener>>();

/**
 * Has a listener told of values that the enums of a schema don't have, whoever was answered.
 *
 * @returns ends it
 */
export function listenToUnknownValues(schema: GraphQLSchema, listener: UnknownValueListener): () => void {
  const ofSchema = listeners.get(schema);
  ofSchema?.add(listener);
  return () => ofSchema?.delete(listener);
}

function openEnum(type: GraphQLEnumType, table: EnumTable, onUnknownValue: UnknownValueListener): void {
  const names = new Map<string, string>();
  for (const value of type.getValues()) {
    const words = table[value.name];
    if (words === undefined) continue;
    value.value = wordOf(words);
    for (const word of wordsOf(words)) names.set(word.toLowerCase(), value.name);
  }
  type.serialize = (value: unknown): string => {
    const text = String(value);
    const name = names.get(text.toLowerCase());
    if (name !== undefined) return name;
    onUnknownValue(originalNameOf(type), text);
    // Models write this in place of a word that nobody may see.
    return text === UNRECOGNIZED ? UNRECOGNIZED : (new UnrecognizedWord(text) as unknown as string);
  };
}

function readDefaultAgain(argument: GraphQLArgument | GraphQLInputField): void {
  const written = argument.astNode?.defaultValue;
  if (written == null || !isEnumType(getNamedType(argument.type))) return;
  argument.defaultValue = valueFromAST(written, argument.type);
}

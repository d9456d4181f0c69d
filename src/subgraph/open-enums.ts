import type { ApolloServerPlugin } from '@apollo/server';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  valueFromAST,
  type FormattedExecutionResult,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import { originalNameOf } from '../authorization/original-name.js';
import type { RequestContext } from '../context.js';
import { tableOfEnum } from '../defender-api/models/shared/enum-tables.js';
import { UNRECOGNIZED, wordOf, wordsOf, type EnumTable } from '../defender-api/models/shared/enum-words.js';

/** Receives values that an enum doesn't have, such as (`AlertSeverity`, `Extreme`). */
export type UnknownValueListener = (enumName: string, value: string) => void;

/**
 * Maps the enums of Defender's closed sets between the wire and the schema: resolvers and commands see Defender's words
 * (`InProgress`), callers see names (`IN_PROGRESS`). Words are case-insensitive. Words newer than this schema become
 * UNRECOGNIZED, so that they never lose a row. `reportUnrecognized` adds the original word to the response.
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
    if (isObjectType(type)) Object.values(type.getFields()).forEach(showAbsentWord);
  }
  // Default values were parsed when the names still had their initial values.
  for (const type of types) {
    if (isInputObjectType(type)) Object.values(type.getFields()).forEach(readDefaultAgain);
    if (isObjectType(type)) {
      for (const { args } of Object.values(type.getFields())) args.forEach(readDefaultAgain);
    }
  }
  return schema;
}

/** Marks a missing word in a row although the service always sends it. */
const ABSENT = Symbol('absent');

/** A row without a word that the schema requires shows UNRECOGNIZED, and doesn't affect other rows. */
function showAbsentWord(field: GraphQLField<unknown, unknown>): void {
  if (!isNonNullType(field.type) || !isEnumType(field.type.ofType)) return;
  if (field.type.ofType.getValue(UNRECOGNIZED) == null) return;
  const { name, resolve } = field;
  field.resolve =
    resolve === undefined
      ? (source) => (source as Readonly<Record<string, unknown>>)[name] ?? ABSENT
      : (source, args, context, info) => {
          const word: unknown = resolve(source, args, context, info);
          return word instanceof Promise
            ? word.then((settled: unknown) => settled ?? ABSENT)
            : (word ?? ABSENT);
        };
}

/** By schema, because GraphQL passes no request context to serializers. */
const listeners = new WeakMap<GraphQLSchema, Set<UnknownValueListener>>();

/**
 * Registers a listener for values that the enums of a schema don't have, of all requests.
 *
 * @returns a function that removes the listener
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
    if (value === ABSENT) return UNRECOGNIZED;
    const text = String(value);
    const name = names.get(text.toLowerCase());
    if (name !== undefined) return name;
    onUnknownValue(originalNameOf(type), text);
    // Models use this in place of a word that the caller may not see.
    return text === UNRECOGNIZED ? UNRECOGNIZED : (new UnrecognizedWord(text) as unknown as string);
  };
}

function readDefaultAgain(argument: GraphQLArgument | GraphQLInputField): void {
  const written = argument.astNode?.defaultValue;
  if (written == null || !isEnumType(getNamedType(argument.type))) return;
  argument.defaultValue = valueFromAST(written, argument.type);
}

const MAX_ENTRIES = 100;
/** Maximum length of a word, in UTF-16 code units. */
const MAX_WORD_LENGTH = 200;

/** Number of unknown words in this process: a response is only searched if the number changed during its execution. */
let words = 0;

/**
 * A word that no enum has, at its position in a response until `reportUnrecognized` replaces it. Serializes as
 * UNRECOGNIZED.
 */
export class UnrecognizedWord extends String {
  readonly word: string;

  constructor(word: string) {
    super(UNRECOGNIZED);
    this.word = word.slice(0, MAX_WORD_LENGTH).toWellFormed();
    words += 1;
  }
}

interface Entry {
  readonly path: readonly (string | number)[];
  readonly value: string;
}

/** Watches one execution. @returns a function that adds `extensions.unrecognized` to its result: each word with its path */
export function watchUnrecognized(): (result: FormattedExecutionResult) => void {
  const before = words;
  return (result) => {
    if (words === before || result.data == null) return;
    const found: Entry[] = [];
    for (const name of Object.keys(result.data)) replaceWords(result.data, name, [], found);
    if (found.length > 0) result.extensions = { ...result.extensions, unrecognized: found };
  };
}

/**
 * The same for queries and mutations. It searches the finished response, which contains nothing that the caller may not see
 * or that an error further down has made null.
 */
export const reportUnrecognized: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => {
    const tell = watchUnrecognized();
    return {
      willSendResponse: async ({ response }) => {
        if (response.body.kind === 'single') tell(response.body.singleResult);
      },
    };
  },
};

function replaceWords<Key extends string | number>(
  holder: Record<Key, unknown>,
  key: Key,
  above: readonly (string | number)[],
  found: Entry[],
): void {
  const value = holder[key];
  if (typeof value !== 'object' || value === null) return;
  const path = [...above, key];
  if (value instanceof UnrecognizedWord) {
    holder[key] = UNRECOGNIZED;
    if (found.length < MAX_ENTRIES) found.push({ path, value: value.word });
  } else if (Array.isArray(value)) {
    // Lists of lists are Defender's raw JSON, of any depth.
    if (!Array.isArray(holder))
      value.forEach((_item, index) => {
        replaceWords(value, index, path, found);
      });
  } else if (Object.getPrototypeOf(value) === null) {
    // GraphQL's own objects have no prototype; others are raw JSON.
    for (const name of Object.keys(value)) replaceWords(value as Record<string, unknown>, name, path, found);
  }
}
